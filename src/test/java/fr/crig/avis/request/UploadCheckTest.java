package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.committee.Committees;
import fr.crig.avis.shared.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ByteArrayResource;

class UploadCheckTest {

    private static final long MEGABYTE = 1024 * 1024;
    private static final byte[] PDF = bytes("%PDF-1.7\n");
    private static final byte[] EXE = bytes("MZ\u0090\0\3\0\0\0\4\0\0\0\u00ff\u00ff");
    private static final byte[] PNG = bytes("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR");
    private static final byte[] JPEG = bytes("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF");

    private final UploadCheck check = new UploadCheck(Committees.of(Figures.byDefault()));

    static Stream<Arguments> accepted() throws IOException {
        return Stream.of(
                Arguments.of("note.pdf", PDF),
                Arguments.of("NOTE.PDF", PDF),
                Arguments.of("carte.png", PNG),
                Arguments.of("photo.jpeg", JPEG),
                Arguments.of("plan.docx", zip("[Content_Types].xml", override(OfficeFormats.DOCX))),
                Arguments.of("plan.xlsx", zip("[Content_Types].xml", override(OfficeFormats.XLSX))),
                Arguments.of("note.odt", zip("mimetype", OfficeFormats.ODT)),
                Arguments.of("plan.ods", zip("mimetype", OfficeFormats.ODS)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void accepted(String name, byte[] content) throws IOException {
        assertThat(check.check(name, content.length, new ByteArrayResource(content))
                        .fileName())
                .isEqualTo(name);
    }

    static Stream<Arguments> refused() throws IOException {
        return Stream.of(
                Arguments.of("programme.pdf", EXE, "refusal.file.kind"),
                Arguments.of("archive.docx", zip("a.txt", "texte"), "refusal.file.kind"),
                Arguments.of("plan.odt", zip("mimetype", "application/epub+zip"), "refusal.file.kind"),
                Arguments.of(
                        "macro.docx",
                        zip(
                                "[Content_Types].xml",
                                "<Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>"),
                        "refusal.file.otherOffice"),
                Arguments.of("page.html", bytes("<html><script>alert(1)</script></html>"), "refusal.file.kind"),
                Arguments.of("dessin.svg", bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "refusal.file.kind"),
                Arguments.of("image.pdf", PNG, "refusal.file.lies"),
                Arguments.of("note.docx", zip("mimetype", OfficeFormats.ODT), "refusal.file.lies"),
                Arguments.of("note.pdf.exe", PDF, "refusal.file.lies"),
                Arguments.of("sans-extension", PDF, "refusal.file.lies"),
                Arguments.of("vide.pdf", new byte[0], "refusal.file.empty"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void refused(String name, byte[] content, String key) {
        assertRefused(key, name, content.length, content);
    }

    @Test
    void refusesMoreThanTheLimitOfAFileAndOfARequest() throws IOException {
        assertThat(check.check("note.pdf", 20 * MEGABYTE, new ByteArrayResource(PDF)))
                .isNotNull();
        assertRefused("refusal.file.tooLarge", "note.pdf", 20 * MEGABYTE + 1, PDF);
        check.checkTotal(60 * MEGABYTE);
        assertThatThrownBy(() -> check.checkTotal(60 * MEGABYTE + 1)).hasMessageContaining("refusal.file.total");
    }

    @Test
    void keepsNoSignThatIsNotSeen() throws Exception {
        String reversed = "facture\u202egpj.\u200bpdf\ufeff";
        assertThat(check.check(reversed, PDF.length, new ByteArrayResource(PDF)).fileName())
                .isEqualTo("facturegpj.pdf");
    }

    @Test
    void cutsALongNameBetweenTwoCharacters() throws Exception {
        String name = "\ud83d\ude00" + "a".repeat(195) + ".pdf";
        assertThat(check.check(name, PDF.length, new ByteArrayResource(PDF)).fileName())
                .isEqualTo("a".repeat(195) + ".pdf");
    }

    @Test
    void showsOldNamesWithoutThemToo() {
        assertThat(new Attachment(
                                1, 1, PieceKind.NOTE, "a\u202efdp.pdf", "application/pdf", 1, "", 1, "", null, 0, null)
                        .fileName())
                .isEqualTo("afdp.pdf");
    }

    @Test
    void keepsThePlainNameAlone() throws IOException {
        assertThat(check.check("C:\\Users\\x\\a\"b\r\n.pdf", PDF.length, new ByteArrayResource(PDF))
                        .fileName())
                .isEqualTo("a_b__.pdf");
        assertThat(check.check("../../etc/note.pdf", PDF.length, new ByteArrayResource(PDF))
                        .fileName())
                .isEqualTo("note.pdf");
    }

    /** However much is in it: only what names its type is inflated. */
    @Test
    void inflatesNoArchiveWithoutEnd() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] megabyte = new byte[(int) MEGABYTE];
            for (int i = 0; i <= 200; i++) {
                zip.write(megabyte);
            }
        }
        assertRefused("refusal.file.kind", "note.docx", bytes.size(), bytes.toByteArray());
    }

    @Test
    void takesAnEntryWithAnUnreadableNameForNoDocument() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.ISO_8859_1)) {
            zip.putNextEntry(new ZipEntry("\u00e9t\u00e9.xml"));
        }
        assertRefused("refusal.file.kind", "note.docx", bytes.size(), bytes.toByteArray());
    }

    private void assertRefused(String key, String name, long size, byte[] content) {
        assertThatThrownBy(() -> check.check(name, size, new ByteArrayResource(content)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.violations())
                                .singleElement()
                                .satisfies(
                                        violation -> assertThat(violation.key()).isEqualTo(key)));
    }

    private static String override(String type) {
        return "<Types><Override ContentType=\"%s.main+xml\"/></Types>".formatted(type);
    }

    private static byte[] zip(String entry, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
