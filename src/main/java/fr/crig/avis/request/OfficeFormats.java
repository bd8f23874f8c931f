package fr.crig.avis.request;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Tells office documents from other archives by what is inside: ODF names its type in the entry {@code mimetype}
 * (OpenDocument 1.3, part 2, 3.3), OOXML in {@code [Content_Types].xml} (ECMA-376, part 2). The archive is asked through its
 * directory, at its end: only there is everything said, however it was written. No more than a megabyte is inflated before it is
 * known for a document; then {@link OfficeContent} looks into each part.
 */
final class OfficeFormats {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    static final String ODT = "application/vnd.oasis.opendocument.text";
    static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
    static final String ODP = "application/vnd.oasis.opendocument.presentation";

    /** Not types: why a document of Office is none that is accepted. */
    static final String MACROS = "macros";

    /** Made for macros whether it holds any or not, or binary: what is accepted has another format of the same program. */
    static final String OTHER = "other";

    static final String LOCKED = "locked";
    static final String OLD = "old";

    /** Asks another program for what it shows. */
    static final String LINKED = "linked";

    static final String INFLATES = "inflates";
    static final String ENTRIES = "entries";
    static final String PATH = "path";
    static final String NESTED = "nested";

    static final String NONE_OF_THEM = "application/zip";

    /**
     * How a compound file begins: what Office wrote before 2007, and what it writes around a password. Tika's core calls some of them
     * by this and some by another name.
     */
    static final byte[] COMPOUND = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private static final Set<String> ODF = Set.of(ODT, ODS, ODP);
    private static final Map<String, String> OOXML = Map.of(
            DOCX + ".main+xml", DOCX,
            XLSX + ".main+xml", XLSX,
            PPTX + ".main+xml", PPTX);
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int MOST_BYTES = 1024 * 1024;

    /** Of LibreOffice Basic what is no list of modules, and all that is written in another language. */
    private static final Pattern ODF_MACRO = Pattern.compile("Basic/[^/]+/(?!script-lb\\.xml$)[^/]+|Scripts/.*[^/]");

    private static final Pattern OOXML_MACRO =
            Pattern.compile(".*vbaproject\\.bin|xl/macrosheets/.+", Pattern.CASE_INSENSITIVE);

    private static final String PROJECT = "_VBA_PROJECT";
    private static final String MESSAGE = "__properties_version1.0";
    private static final String ENCRYPTED = "EncryptedPackage";
    private static final List<String> OF_OLD = List.of("WordDocument", "Workbook", "Book", "PowerPoint Document");
    private static final List<String> NAMES =
            Stream.concat(OF_OLD.stream(), Stream.of(MESSAGE, ENCRYPTED)).toList();
    private static final int AT_ONCE = 64 * 1024;
    private static final int LONGEST_NAME = 2 * 32;

    private OfficeFormats() {}

    static String typeOf(Path file) throws IOException {
        // Names in any other encoding are read wrong, and read: those that count are plain.
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            String type = typeOf(zip);
            if (!ODF.contains(type) && !OOXML.containsValue(type)) {
                return type;
            }
            String flaw = OfficeContent.flawOf(zip, Files.size(file));
            return flaw == null ? type : flaw;
        } catch (ZipException damaged) {
            return NONE_OF_THEM;
        }
    }

    private static String typeOf(ZipFile zip) throws IOException {
        ZipEntry mimetype = zip.getEntry("mimetype");
        if (mimetype != null) {
            return odf(zip, text(zip, mimetype).strip());
        }
        ZipEntry types = zip.stream()
                .filter(entry -> entry.getName().equalsIgnoreCase(CONTENT_TYPES))
                .findFirst()
                .orElse(null);
        return types == null ? NONE_OF_THEM : ooxml(zip, types);
    }

    /** Of a document within another. */
    static boolean holdsMacros(ZipFile zip) {
        return holds(zip, OOXML_MACRO) || zip.getEntry("mimetype") != null && holds(zip, ODF_MACRO);
    }

    private static String odf(ZipFile zip, String type) throws IOException {
        if (!ODF.contains(type)) {
            return NONE_OF_THEM;
        }
        ZipEntry manifest = zip.getEntry("META-INF/manifest.xml");
        boolean locked = zip.getEntry("encrypted-package") != null
                || manifest != null && text(zip, manifest).contains("encryption-data");
        return locked ? LOCKED : holds(zip, ODF_MACRO) ? MACROS : type;
    }

    private static String ooxml(ZipFile zip, ZipEntry types) throws IOException {
        Set<String> named;
        try (InputStream xml = zip.getInputStream(types)) {
            named = ContentTypes.named(xml.readNBytes(MOST_BYTES));
        }
        if (named.stream().anyMatch(type -> type.contains("vbaproject")) || holds(zip, OOXML_MACRO)) {
            return MACROS;
        }
        if (named.stream().anyMatch(type -> type.contains("macroenabled"))) {
            return OTHER;
        }
        return OOXML.entrySet().stream()
                .filter(type -> named.contains(type.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(NONE_OF_THEM);
    }

    private static boolean holds(ZipFile zip, Pattern names) {
        return zip.stream().anyMatch(entry -> names.matcher(entry.getName()).matches());
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            return new String(content.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }

    /**
     * Of a compound file (MS-CFB): a document of the years before 2007, or a new one within a password. Its directory has their
     * names in letters of two bytes, anywhere; a message has the names of the documents that came with it too.
     */
    static String typeOfCompound(InputStream file) throws IOException {
        Set<String> names = namesIn(file, NAMES);
        if (names.contains(MESSAGE)) {
            return NONE_OF_THEM;
        }
        if (names.contains(ENCRYPTED)) {
            return LOCKED;
        }
        return OF_OLD.stream().anyMatch(names::contains) ? OLD : NONE_OF_THEM;
    }

    /** Whether macros are in a compound file that is itself a part of a document, whatever that calls it (MS-OVBA, 2.2.1). */
    static boolean holdsProject(InputStream file) throws IOException {
        return !namesIn(file, List.of(PROJECT)).isEmpty();
    }

    /** A piece at a time, so that a large file takes no more memory than a small one. */
    private static Set<String> namesIn(InputStream file, List<String> names) throws IOException {
        Set<String> found = new HashSet<>();
        String end = "";
        byte[] piece = file.readNBytes(AT_ONCE);
        while (piece.length > 0) {
            String content = end + new String(piece, StandardCharsets.ISO_8859_1);
            names.stream().filter(name -> has(content, name)).forEach(found::add);
            end = content.substring(Math.max(0, content.length() - LONGEST_NAME));
            piece = file.readNBytes(AT_ONCE);
        }
        return found;
    }

    private static boolean has(String content, String name) {
        String letters = String.join("\0", name.split("")) + "\0\0";
        // Some programs write these names in capitals.
        return Pattern.compile(letters, Pattern.LITERAL | Pattern.CASE_INSENSITIVE)
                .matcher(content)
                .find();
    }
}
