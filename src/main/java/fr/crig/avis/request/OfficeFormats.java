package fr.crig.avis.request;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Tells office documents from other archives by what is inside: ODF names its type in the entry {@code mimetype}
 * (OpenDocument 1.3, part 2, 3.3), OOXML in {@code [Content_Types].xml} (ECMA-376, part 2). Documents with macros are not
 * among them.
 */
final class OfficeFormats {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    static final String ODT = "application/vnd.oasis.opendocument.text";
    static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
    static final String ODP = "application/vnd.oasis.opendocument.presentation";

    private static final String NONE_OF_THEM = "application/zip";
    private static final Set<String> ODF = Set.of(ODT, ODS, ODP);
    private static final Map<String, String> OOXML = Map.of(
            DOCX + ".main+xml", DOCX,
            XLSX + ".main+xml", XLSX,
            PPTX + ".main+xml", PPTX);
    private static final int MOST_BYTES = 1024 * 1024;
    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_INFLATED_BYTES = 200L * 1024 * 1024;

    private OfficeFormats() {}

    static String typeOf(InputStream content) throws IOException {
        try (var zip = new ZipInputStream(content)) {
            long left = MOST_INFLATED_BYTES;
            ZipEntry entry = zip.getNextEntry();
            for (int seen = 0; entry != null && seen < MOST_ENTRIES; seen++) {
                if (entry.getName().equals("mimetype")) {
                    String type = text(zip).strip();
                    return ODF.contains(type) ? type : NONE_OF_THEM;
                }
                if (entry.getName().equals("[Content_Types].xml")) {
                    return ooxml(text(zip));
                }
                // Going to the next entry would inflate the rest of this one, however much there is.
                left -= zip.skip(left);
                entry = left > 0 ? zip.getNextEntry() : null;
            }
        } catch (IllegalArgumentException nameIsNotUtf8) {
            return NONE_OF_THEM;
        }
        return NONE_OF_THEM;
    }

    private static String ooxml(String contentTypes) {
        return OOXML.entrySet().stream()
                .filter(type -> contentTypes.contains("\"" + type.getKey() + "\""))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(NONE_OF_THEM);
    }

    private static String text(ZipInputStream zip) throws IOException {
        return new String(zip.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }
}
