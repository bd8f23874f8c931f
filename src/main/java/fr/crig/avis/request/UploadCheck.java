package fr.crig.avis.request;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.shared.OneLine;
import fr.crig.avis.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.Tika;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Accepts a file for what its content is, and only if its name tells the same. */
@Component
public class UploadCheck {

    private static final long MEGABYTE = 1024 * 1024;
    private static final int LONGEST_NAME = 200;

    /** What Tika's core calls an archive, and one that begins as Office begins them. */
    private static final Set<String> ENVELOPES = Set.of("application/zip", "application/x-tika-ooxml");

    private static final String PDF = "application/pdf";
    private static final String PDF_HEAD = "%PDF-";
    private static final int MOST_BEFORE_PDF = 1024;

    private static final Map<String, Set<String>> EXTENSIONS = Map.ofEntries(
            Map.entry(PDF, Set.of("pdf")),
            Map.entry("image/png", Set.of("png")),
            Map.entry("image/jpeg", Set.of("jpg", "jpeg", "jpe", "jfif")),
            Map.entry(OfficeFormats.DOCX, Set.of("docx")),
            Map.entry(OfficeFormats.XLSX, Set.of("xlsx")),
            Map.entry(OfficeFormats.PPTX, Set.of("pptx")),
            Map.entry(OfficeFormats.ODT, Set.of("odt")),
            Map.entry(OfficeFormats.ODS, Set.of("ods")),
            Map.entry(OfficeFormats.ODP, Set.of("odp")));

    private final Tika tika = new Tika();
    private final Committee committee;

    UploadCheck(Committee committee) {
        this.committee = committee;
    }

    /** @throws Refusal if it is empty, too large, of another kind, or not what its name says */
    public AcceptedFile check(String originalName, long size, InputStreamSource content) throws IOException {
        String name = nameWithinLimits(originalName, size);
        String type = typeOf(content);
        Set<String> extensions = EXTENSIONS.get(type);
        if (extensions == null) {
            throw notAccepted(name, type);
        }
        if (!extensions.contains(extension(name))) {
            throw Refusal.of(
                    "file",
                    "refusal.file.lies",
                    name,
                    type.equals("image/jpeg") ? "jpg" : extensions.iterator().next());
        }
        return new AcceptedFile(name, type);
    }

    /** What a file of any kind must be. @return its plain name */
    public String nameWithinLimits(String originalName, long size) {
        String name = plainName(originalName);
        if (size == 0) {
            throw Refusal.of("file", "refusal.file.empty", name);
        }
        if (size > committee.upload().fileMegabytes() * MEGABYTE) {
            throw Refusal.of(
                    "file", "refusal.file.tooLarge", name, committee.upload().fileMegabytes());
        }
        return name;
    }

    void checkTotal(long bytesWithTheNewFile) {
        if (bytesWithTheNewFile > committee.upload().requestMegabytes() * MEGABYTE) {
            throw Refusal.of("file", "refusal.file.total", committee.upload().requestMegabytes());
        }
    }

    /** With the true reason, where there is one that its author can mend. */
    private static Refusal notAccepted(String name, String type) {
        return switch (type) {
            case OfficeFormats.OLD -> Refusal.of("file", "refusal.file.old", name);
            case OfficeFormats.MACROS -> Refusal.of("file", "refusal.file.macros", name);
            case OfficeFormats.OTHER -> Refusal.of("file", "refusal.file.otherOffice", name);
            case OfficeFormats.LINKED -> Refusal.of("file", "refusal.file.linked", name);
            case OfficeFormats.INFLATES -> Refusal.of("file", "refusal.file.inflates", name);
            case OfficeFormats.ENTRIES -> Refusal.of("file", "refusal.file.entries", name, OfficeContent.MOST_ENTRIES);
            case OfficeFormats.PATH -> Refusal.of("file", "refusal.file.path", name);
            case OfficeFormats.NESTED -> Refusal.of("file", "refusal.file.nested", name);
            case OfficeFormats.LOCKED -> Refusal.of("file", "refusal.file.locked", name);
            default -> Refusal.of("file", "refusal.file.kind", name);
        };
    }

    private String typeOf(InputStreamSource content) throws IOException {
        try (InputStream stream = content.getInputStream()) {
            if (Arrays.equals(stream.readNBytes(OfficeFormats.COMPOUND.length), OfficeFormats.COMPOUND)) {
                return OfficeFormats.typeOfCompound(stream);
            }
        }
        String type;
        try (InputStream stream = content.getInputStream()) {
            type = tika.detect(stream);
        }
        // Tika's core stops at the envelope: a spreadsheet and any other archive look alike to it.
        if (ENVELOPES.contains(type) || type.startsWith("application/vnd.oasis")) {
            return typeOfArchive(content);
        }
        return !EXTENSIONS.containsKey(type) && isPdfAfterAWhile(content) ? PDF : type;
    }

    private static String typeOfArchive(InputStreamSource content) throws IOException {
        Path file = Files.createTempFile("crig-upload-", ".zip");
        try (InputStream stream = content.getInputStream()) {
            Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
            return OfficeFormats.typeOf(file);
        } finally {
            Files.delete(file);
        }
    }

    /** Mail and old servers leave their own lines before a document; every reader skips that many (ISO 32000-1, annex H.3.4.1). */
    private static boolean isPdfAfterAWhile(InputStreamSource content) throws IOException {
        try (InputStream stream = content.getInputStream()) {
            return new String(stream.readNBytes(MOST_BEFORE_PDF + PDF_HEAD.length()), StandardCharsets.ISO_8859_1)
                    .contains(PDF_HEAD);
        }
    }

    /** Some browsers send a path; quotes have no place in a header; the end of a name must be what it looks like. */
    private static String plainName(String original) {
        String name = original == null ? "" : original.substring(lastSeparator(original) + 1);
        name = OneLine.of(name.replaceAll("[\\p{Cntrl}\"<>|:*?]", "_"));
        return name.length() > LONGEST_NAME ? OneLine.of(name.substring(name.length() - LONGEST_NAME)) : name;
    }

    private static int lastSeparator(String name) {
        return Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
