package fr.crig.avis.request;

import fr.crig.avis.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An archive that holds shapefiles and what goes with them, nothing else (ESRI Shapefile Technical Description, July 1998; dBASE
 * III for its table). Whoever opens it later gets no more than was counted here: it is inflated once, as far as it may go.
 */
final class ShapefileCheck {

    static final int MOST_ENTRIES = 100;
    static final long MOST_BYTES = 200L * 1024 * 1024;
    private static final long ALWAYS_ALLOWED = 1024 * 1024;

    private static final int HEAD = 100;
    private static final int FILE_CODE = 9994;
    private static final int VERSION = 1000;
    private static final Set<Integer> SHAPES = Set.of(1, 3, 5, 8, 11, 13, 15, 18, 21, 23, 25, 28, 31);
    private static final Set<Integer> TABLES = Set.of(0x03, 0x30, 0x83, 0x8B);
    private static final int SHORTEST_TABLE_HEAD = 33;

    private static final List<String> PARTS = List.of("shp", "shx", "dbf");
    private static final Set<String> COMPANIONS = Set.of(
            "prj", "qpj", "cpg", "sbn", "sbx", "qix", "fix", "idx", "ain", "aih", "atx", "xml", "qmd", "qml", "sld",
            "txt");

    private final String name;
    private final ArchiveLimits limits;
    private final Map<String, Part> parts = new HashMap<>();

    private ShapefileCheck(String name, long packed) {
        this.name = name;
        this.limits = new ArchiveLimits(packed, MOST_BYTES, ALWAYS_ALLOWED);
    }

    /** What counts of one of its files. */
    private record Part(ByteBuffer head, long size) {}

    static void check(String name, Path file) throws IOException {
        var check = new ShapefileCheck(name, Files.size(file));
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            check.ensure(zip.size() <= MOST_ENTRIES, "refusal.perimeter.entries", MOST_ENTRIES);
            for (ZipEntry entry : Collections.list(zip.entries())) {
                check.read(zip, entry);
            }
        } catch (ArchiveLimits.Passed passed) {
            throw Refusal.of("file", "refusal.perimeter.inflates", name);
        } catch (ZipException damaged) {
            throw Refusal.of("file", "refusal.perimeter.archive", name);
        }
        check.ensureComplete();
    }

    private void read(ZipFile zip, ZipEntry entry) throws IOException {
        String path = entry.getName();
        ensure(isPlain(path), "refusal.perimeter.path");
        Part part = inflate(zip, entry);
        if (entry.isDirectory() || isLeftByAMac(path)) {
            return;
        }
        String extension = extension(path);
        if (PARTS.contains(extension)) {
            parts.put(path.toLowerCase(Locale.ROOT), part);
        } else {
            ensure(COMPANIONS.contains(extension), "refusal.perimeter.foreign", path);
        }
    }

    /** As many bytes as there are, whatever the directory says. */
    private Part inflate(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream content = limits.counted(zip.getInputStream(entry))) {
            byte[] head = content.readNBytes(HEAD);
            long size = head.length + content.transferTo(OutputStream.nullOutputStream());
            return new Part(ByteBuffer.wrap(head), size);
        }
    }

    private void ensureComplete() {
        ensure(parts.keySet().stream().anyMatch(path -> path.endsWith(".shp")), "refusal.perimeter.parts");
        for (String path : parts.keySet()) {
            String stem = path.substring(0, path.lastIndexOf('.') + 1);
            ensure(PARTS.stream().allMatch(part -> parts.containsKey(stem + part)), "refusal.perimeter.parts");
            ensure(isWhatItsNameSays(path), "refusal.perimeter.part", path);
        }
    }

    private boolean isWhatItsNameSays(String path) {
        Part part = parts.get(path);
        return path.endsWith(".dbf") ? isTable(part) : isShapes(part);
    }

    private static boolean isShapes(Part part) {
        ByteBuffer head = part.head();
        return head.capacity() == HEAD
                && head.order(ByteOrder.BIG_ENDIAN).getInt(0) == FILE_CODE
                && 2L * head.getInt(24) == part.size()
                && head.order(ByteOrder.LITTLE_ENDIAN).getInt(28) == VERSION
                && SHAPES.contains(head.getInt(32));
    }

    private static boolean isTable(Part part) {
        ByteBuffer head = part.head().order(ByteOrder.LITTLE_ENDIAN);
        return head.capacity() >= SHORTEST_TABLE_HEAD
                && TABLES.contains(head.get(0) & 0xFF)
                && (head.getShort(8) & 0xFFFF) >= SHORTEST_TABLE_HEAD
                && (head.getShort(8) & 0xFFFF) <= part.size();
    }

    /** Where it is unpacked, it stays. */
    private static boolean isPlain(String path) {
        return !path.startsWith("/") && !path.contains("\\") && !path.contains(":") && !ArchiveLimits.climbs(path);
    }

    private static boolean isLeftByAMac(String path) {
        return path.startsWith("__MACOSX/") || path.endsWith(".DS_Store");
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private void ensure(boolean sound, String otherwise, Object... more) {
        if (!sound) {
            Object[] arguments = new Object[more.length + 1];
            arguments[0] = name;
            System.arraycopy(more, 0, arguments, 1, more.length);
            throw Refusal.of("file", otherwise, arguments);
        }
    }
}
