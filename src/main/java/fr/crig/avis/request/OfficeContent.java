package fr.crig.avis.request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks into each part of an office document once, as deep as documents stand in one another: for what runs by itself, whatever the
 * document calls it, and for more than a document holds.
 */
final class OfficeContent {

    static final int MOST_ENTRIES = 5000;
    static final long MOST_BYTES = 200L * 1024 * 1024;

    /** A document, one that is embedded in it, and the spreadsheet behind a diagram of that. */
    static final int MOST_DEPTH = 3;

    private static final long ALWAYS_ALLOWED = 10L * 1024 * 1024;
    private static final byte[] ZIP_HEAD = {'P', 'K', 3, 4};
    private static final int HEAD = 8;

    private final ArchiveLimits limits;
    private int entries;

    private OfficeContent(ArchiveLimits limits) {
        this.limits = limits;
    }

    /** @return why it is refused, a word of {@link OfficeFormats}; null for nothing */
    static String flawOf(ZipFile zip, long packed) throws IOException {
        try {
            return new OfficeContent(new ArchiveLimits(packed, MOST_BYTES, ALWAYS_ALLOWED)).flawOf(zip, 1);
        } catch (ArchiveLimits.Passed passed) {
            return OfficeFormats.INFLATES;
        }
    }

    private String flawOf(ZipFile zip, int depth) throws IOException {
        entries += zip.size();
        if (entries > MOST_ENTRIES) {
            return OfficeFormats.ENTRIES;
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String flaw = ArchiveLimits.climbs(entry.getName()) ? OfficeFormats.PATH : flawOf(zip, entry, depth);
            if (flaw != null) {
                return flaw;
            }
        }
        return null;
    }

    private String flawOf(ZipFile zip, ZipEntry entry, int depth) throws IOException {
        try (InputStream content = limits.counted(zip.getInputStream(entry))) {
            byte[] head = content.readNBytes(HEAD);
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), content);
            String flaw = flawOf(head, whole, depth);
            whole.transferTo(OutputStream.nullOutputStream());
            return flaw;
        }
    }

    private String flawOf(byte[] head, InputStream whole, int depth) throws IOException {
        if (Arrays.equals(Arrays.copyOf(head, ZIP_HEAD.length), ZIP_HEAD)) {
            return depth == MOST_DEPTH ? OfficeFormats.NESTED : flawOfInner(whole, depth + 1);
        }
        if (Arrays.equals(head, OfficeFormats.COMPOUND)) {
            return OfficeFormats.holdsProject(whole) ? OfficeFormats.MACROS : null;
        }
        // Nothing but a name says that it is XML when it begins with blanks, and a name says nothing.
        return ActiveXml.flawOf(whole);
    }

    private String flawOfInner(InputStream archive, int depth) throws IOException {
        Path file = Files.createTempFile("crig-inner-", ".zip");
        try {
            Files.copy(archive, file, StandardCopyOption.REPLACE_EXISTING);
            try (var zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
                return OfficeFormats.holdsMacros(zip) ? OfficeFormats.MACROS : flawOf(zip, depth);
            } catch (ZipException noArchive) {
                return null;
            }
        } finally {
            Files.delete(file);
        }
    }
}
