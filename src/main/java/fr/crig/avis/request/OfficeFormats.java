package fr.crig.avis.request;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Tells office documents from other archives by what is inside: ODF names its type in the entry {@code mimetype}
 * (OpenDocument 1.3, part 2, 3.3), OOXML in {@code [Content_Types].xml} (ECMA-376, part 2). The archive is asked through its
 * directory, at its end: only there is everything said, however it was written. No more than a megabyte of it is inflated.
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

    static final String LOCKED = "locked";
    static final String OLD = "old";

    static final String NONE_OF_THEM = "application/zip";

    private static final Set<String> ODF = Set.of(ODT, ODS, ODP);
    private static final Map<String, String> OOXML = Map.of(
            DOCX + ".main+xml", DOCX,
            XLSX + ".main+xml", XLSX,
            PPTX + ".main+xml", PPTX);
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int MOST_BYTES = 1024 * 1024;

    private OfficeFormats() {}

    static String typeOf(Path file) throws IOException {
        // Names in any other encoding are read wrong, and read: those that count are plain.
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            ZipEntry mimetype = zip.getEntry("mimetype");
            if (mimetype != null) {
                return odf(zip, text(zip, mimetype).strip());
            }
            ZipEntry types = zip.stream()
                    .filter(entry -> entry.getName().equalsIgnoreCase(CONTENT_TYPES))
                    .findFirst()
                    .orElse(null);
            return types == null ? NONE_OF_THEM : ooxml(zip, types);
        } catch (ZipException damaged) {
            return NONE_OF_THEM;
        }
    }

    private static String odf(ZipFile zip, String type) throws IOException {
        if (!ODF.contains(type)) {
            return NONE_OF_THEM;
        }
        ZipEntry manifest = zip.getEntry("META-INF/manifest.xml");
        boolean locked = zip.getEntry("encrypted-package") != null
                || manifest != null && text(zip, manifest).contains("encryption-data");
        return locked ? LOCKED : type;
    }

    private static String ooxml(ZipFile zip, ZipEntry types) throws IOException {
        Set<String> named;
        try (InputStream xml = zip.getInputStream(types)) {
            named = ContentTypes.named(xml.readNBytes(MOST_BYTES));
        }
        if (named.stream().anyMatch(type -> type.contains("macroenabled") || type.contains("vbaproject"))) {
            return MACROS;
        }
        return OOXML.entrySet().stream()
                .filter(type -> named.contains(type.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(NONE_OF_THEM);
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            return new String(content.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }

    /**
     * Of a compound file (MS-CFB): a document of the years before 2007, or a new one within a password. Its directory has their
     * names in letters of two bytes.
     */
    static String typeOfCompound(byte[] file) {
        String content = new String(file, StandardCharsets.ISO_8859_1);
        if (has(content, "EncryptedPackage")) {
            return LOCKED;
        }
        boolean old = has(content, "WordDocument")
                || has(content, "Workbook")
                || has(content, "Book")
                || has(content, "PowerPoint Document");
        return old ? OLD : NONE_OF_THEM;
    }

    private static boolean has(String content, String name) {
        String letters = String.join("\0", name.split("")) + "\0\0";
        // Some programs write these names in capitals.
        return Pattern.compile(letters, Pattern.LITERAL | Pattern.CASE_INSENSITIVE)
                .matcher(content)
                .find();
    }
}
