package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.crig.avis.committee.Committees;
import fr.crig.avis.shared.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

/** What the programs of the world write is taken when it is legal, and refused for its true reason. */
class FilesAtTheDoorTest {

    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String ACCEPTED = "accepted";

    private final UploadCheck check = new UploadCheck(Committees.of(Figures.byDefault()));

    private String answer(String name, byte[] content) {
        var answer = catchThrowableOfType(
                Refusal.class, () -> check.check(name, content.length, new ByteArrayResource(content)));
        return answer == null ? ACCEPTED : answer.violations().get(0).key();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"note-single-quotes.docx", "note-stored-descriptor.docx", "photo.jfif", "entete-decale-600.pdf"})
    void takesTheCases(String name) throws IOException {
        try (var file = FilesAtTheDoorTest.class.getResourceAsStream("/cases/" + name)) {
            assertThat(answer(name, file.readAllBytes())).isEqualTo(ACCEPTED);
        }
    }

    @Test
    void takesAPhotoByEachOfItsNames() {
        byte[] jpeg = "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF".getBytes(StandardCharsets.ISO_8859_1);
        for (String end : new String[] {"jpg", "jpeg", "jpe", "jfif", "JFIF"}) {
            assertThat(answer("photo." + end, jpeg)).as(end).isEqualTo(ACCEPTED);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, accepted", "1, accepted", "600, accepted", "1024, accepted", "1025, refusal.file.kind"})
    void takesADocumentAfterWhatReadersSkip(int before, String answer) {
        for (String filler : new String[] {"\0", "x", "\n", "Received: from mail\r\n", "<html>"}) {
            String head = filler.repeat(before).substring(0, before);
            assertThat(answer("note.pdf", (head + "%PDF-1.7\n").getBytes(StandardCharsets.ISO_8859_1)))
                    .as(filler)
                    .isEqualTo(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Types xmlns=\"%s\"><Override PartName=\"/d.xml\" ContentType=\"%s.main+xml\"/></Types>",
                "<?xml version='1.0'?><Types xmlns='%s'><Override ContentType = '%s.main+xml' PartName='/d.xml'/></Types>",
                "<t:Types xmlns:t='%s'><t:Override PartName='/d.xml'\n\tContentType=\n'%s.MAIN+XML'></t:Override></t:Types>",
                "<Types xmlns='%s'><!-- Word --><Default Extension='xml' ContentType=' %s.main&#43;xml '/></Types>"
            })
    void readsTheTypesInEveryFormOfXml(String xml) throws IOException {
        String content = xml.formatted(TYPES, OfficeFormats.DOCX);
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
            assertThat(answer("note.docx", zip(Map.of("[Content_Types].xml", content.getBytes(charset)))))
                    .as(charset.name())
                    .isEqualTo(ACCEPTED);
        }
        byte[] marked = ("\ufeff" + content).getBytes(StandardCharsets.UTF_8);
        assertThat(answer("note.docx", zip(Map.of("[content_types].XML", marked))))
                .isEqualTo(ACCEPTED);
        String latin =
                "<?xml version='1.0' encoding='ISO-8859-1'?><!-- é -->" + content.replaceFirst("<\\?.*?\\?>", "");
        assertThat(answer("note.docx", zip(Map.of("[Content_Types].xml", latin.getBytes(StandardCharsets.ISO_8859_1)))))
                .isEqualTo(ACCEPTED);
    }

    @Test
    void fetchesNothingThatTheTypesAskFor() throws IOException {
        String xml = "<!DOCTYPE Types [<!ENTITY t SYSTEM 'file:///etc/passwd'>]><Types xmlns='%s'>&t;</Types>"
                .formatted(TYPES);
        assertThat(answer("note.docx", zip(Map.of("[Content_Types].xml", xml.getBytes()))))
                .isEqualTo("refusal.file.kind");
    }

    @Test
    void looksWhereverTheTypesAreInTheArchive() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("word/document.xml", new byte[1000]);
        entries.put("docProps/app.xml", new byte[10]);
        entries.put("[Content_Types].xml", types(OfficeFormats.XLSX + ".main+xml"));
        assertThat(answer("plan.xlsx", zip(entries))).isEqualTo(ACCEPTED);
        assertThat(answer("plan.xlsx", stored(entries))).as("stored").isEqualTo(ACCEPTED);
        assertThat(answer("plan.xlsx", Arrays.copyOf(zip(entries), 300)))
                .as("cut")
                .isEqualTo("refusal.file.kind");
    }

    private static byte[] types(String... types) {
        var xml = new StringBuilder("<Types xmlns=\"" + TYPES + "\">");
        for (String type : types) {
            xml.append("<Override PartName=\"/p\" ContentType=\"").append(type).append("\"/>");
        }
        return xml.append("</Types>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        return zip(entries, false);
    }

    private static byte[] stored(Map<String, byte[]> entries) throws IOException {
        return zip(entries, true);
    }

    private static byte[] zip(Map<String, byte[]> entries, boolean stored) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> content : entries.entrySet()) {
                var entry = new ZipEntry(content.getKey());
                if (stored) {
                    var checksum = new CRC32();
                    checksum.update(content.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.getValue().length);
                    entry.setCrc(checksum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content.getValue());
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "note.doc, WordDocument, refusal.file.old",
        "NOTE.DOC, WORDDOCUMENT, refusal.file.old",
        "note.docx, WordDocument, refusal.file.old",
        "plan.xls, Workbook, refusal.file.old",
        "plan.xls, Book, refusal.file.old",
        "plan.ppt, PowerPoint Document, refusal.file.old",
        "note.docx, EncryptedPackage, refusal.file.locked",
        "plan.xlsx, EncryptedPackage, refusal.file.locked",
        "courriel.msg, __properties_version1.0, refusal.file.kind"
    })
    void namesTheReasonOfACompoundFile(String name, String stream, String answer) {
        byte[] compound = new byte[2048];
        byte[] head = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(head, 0, compound, 0, head.length);
        byte[] letters = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(letters, 0, compound, 1024, letters.length);
        assertThat(answer(name, compound)).isEqualTo(answer);
    }

    @Test
    void namesMacros() throws IOException {
        byte[] forMacros = types("application/vnd.ms-word.document.macroEnabled.main+xml");
        Map<String, byte[]> entries = new LinkedHashMap<>(Map.of("[Content_Types].xml", forMacros));
        assertThat(answer("note.docm", zip(entries))).as("holds none").isEqualTo("refusal.file.otherOffice");
        byte[] binary = types("application/vnd.ms-excel.sheet.binary.macroEnabled.main");
        assertThat(answer("plan.xlsb", zip(Map.of("[Content_Types].xml", binary))))
                .isEqualTo("refusal.file.otherOffice");
        entries.put("word/vbaProject.bin", new byte[10]);
        assertThat(answer("note.docm", zip(entries))).isEqualTo("refusal.file.macros");
        byte[] carried = types(OfficeFormats.XLSX + ".main+xml", "application/vnd.ms-office.vbaProject");
        assertThat(answer("plan.xlsx", zip(Map.of("[Content_Types].xml", carried))))
                .isEqualTo("refusal.file.macros");
    }

    @ParameterizedTest
    @CsvSource({
        "Basic/Standard/Module1.xml, refusal.file.macros",
        "Scripts/python/note.py, refusal.file.macros",
        "Scripts/beanshell/note/parcel-descriptor.xml, refusal.file.macros",
        "Basic/script-lc.xml, taken",
        "Basic/Standard/script-lb.xml, taken",
        "Scripts/, taken",
        "Pictures/Basic/a/b.png, taken"
    })
    void findsTheMacrosOfAnOpenDocumentWhereTheyAre(String entry, String answer) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("mimetype", OfficeFormats.ODS.getBytes());
        entries.put(entry, new byte[entry.endsWith("/") ? 0 : 10]);
        assertThat(answer("plan.ods", zip(entries))).isEqualTo(answer.equals("taken") ? ACCEPTED : answer);
    }

    /** Whatever the document calls them. */
    @Test
    void findsTheMacrosByWhatTheyAre() throws IOException {
        Map<String, byte[]> entries = document(OfficeFormats.DOCX);
        entries.put("word/media/image1.png", compound("Contents"));
        assertThat(answer("note.docx", zip(entries)))
                .as("another program's object")
                .isEqualTo(ACCEPTED);
        entries.put("word/media/image2.png", compound("_VBA_PROJECT"));
        assertThat(answer("note.docx", zip(entries))).isEqualTo("refusal.file.macros");

        Map<String, byte[]> inner = document(OfficeFormats.XLSX);
        Map<String, byte[]> outer = document(OfficeFormats.DOCX);
        outer.put("word/embeddings/sheet.xlsx", zip(inner));
        assertThat(answer("note.docx", zip(outer)))
                .as("a sheet behind a diagram")
                .isEqualTo(ACCEPTED);
        inner.put("xl/vbaProject.bin", new byte[10]);
        outer.put("word/embeddings/sheet.xlsx", zip(inner));
        assertThat(answer("note.docx", zip(outer))).isEqualTo("refusal.file.macros");

        Map<String, byte[]> basic = new LinkedHashMap<>(Map.of("mimetype", OfficeFormats.ODT.getBytes()));
        basic.put("content.xml", "<o:s xmlns:o='o'><o:source-code>Sub x</o:source-code></o:s>".getBytes());
        assertThat(answer("note.odt", zip(basic))).isEqualTo("refusal.file.macros");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "docx | <w:instrText> DDEAUTO c:\\\\cmd.exe </w:instrText> | linked",
                "docx | <w:instrText>dde x</w:instrText> | linked",
                "docx | <w:instrText> D</w:instrText><w:r/><w:instrText>&#68;</w:instrText><w:instrText>EAUTO</w:instrText> | linked",
                "docx | <w:fldChar/><w:instrText>PAGE</w:instrText><w:fldChar/><w:instrText>DDE</w:instrText><w:fldChar/> | linked",
                "docx | <w:fldSimple w:instr=' DDE x'/> | linked",
                "docx | <w:instrText>HYPERLINK http://x.example/DDE</w:instrText> | taken",
                "docx | <w:t>DDE, direction départementale</w:t><w:instrText>PAGE</w:instrText> | taken",
                "docx | <w:instrText>DDETM</w:instrText> | taken",
                "xlsx | <w:ddeLink ddeService='cmd'/> | linked",
                "xlsx | <w:f>SUM(A1:A2)</w:f> | taken",
                "ods | <w:dde-source/> | linked",
                "ods | <w:c w:formula='of:=DDE(\"cmd\";\"x\")'/> | linked",
                "ods | <w:c w:formula='of:=[.DDE1]+1'/> | taken"
            })
    void refusesWhatAsksAnotherProgram(String extension, String xml, String answer) throws IOException {
        String type = Map.of("docx", OfficeFormats.DOCX, "xlsx", OfficeFormats.XLSX, "ods", OfficeFormats.ODS)
                .get(extension);
        Map<String, byte[]> entries =
                extension.equals("ods") ? new LinkedHashMap<>(Map.of("mimetype", type.getBytes())) : document(type);
        String part = "<w:d xmlns:w='w'>" + xml + "</w:d>";
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
            entries.put("any/name", part.getBytes(charset));
            assertThat(answer("a." + extension, zip(entries)))
                    .as(charset.name())
                    .isEqualTo(answer.equals("taken") ? ACCEPTED : "refusal.file.linked");
        }
    }

    @Test
    void opensNoArchiveWithoutEnd() throws IOException {
        Map<String, byte[]> climbing = document(OfficeFormats.DOCX);
        climbing.put("word/../../x", new byte[1]);
        assertThat(answer("note.docx", zip(climbing))).isEqualTo("refusal.file.path");
        Map<String, byte[]> backwards = document(OfficeFormats.DOCX);
        backwards.put("..\\x", new byte[1]);
        assertThat(answer("note.docx", zip(backwards))).isEqualTo("refusal.file.path");

        Map<String, byte[]> nested = document(OfficeFormats.DOCX);
        byte[] third = zip(Map.of("c", new byte[1]));
        nested.put("a", zip(Map.of("b", third)));
        assertThat(answer("note.docx", zip(nested))).isEqualTo(ACCEPTED);
        nested.put("a", zip(Map.of("b", zip(Map.of("c", third)))));
        assertThat(answer("note.docx", zip(nested))).isEqualTo("refusal.file.nested");

        Map<String, byte[]> many = document(OfficeFormats.DOCX);
        for (int i = 0; i <= OfficeContent.MOST_ENTRIES; i++) {
            many.put("p" + i, new byte[0]);
        }
        assertThat(answer("note.docx", zip(many))).isEqualTo("refusal.file.entries");
    }

    /** Twelve megabytes of nothing, in a few kilobytes; then the same within an archive within it. */
    @Test
    void inflatesNoDocumentWithoutEnd() throws IOException {
        byte[] much = new byte[6 * 1024 * 1024];
        Map<String, byte[]> inner = document(OfficeFormats.XLSX);
        inner.put("a", much);
        Map<String, byte[]> outer = document(OfficeFormats.DOCX);
        outer.put("b", zip(inner));
        assertThat(answer("note.docx", zip(outer))).as("little enough").isEqualTo(ACCEPTED);
        inner.put("c", much);
        outer.put("b", zip(inner));
        assertThat(answer("note.docx", zip(outer))).isEqualTo("refusal.file.inflates");

        Map<String, byte[]> attribute = document(OfficeFormats.DOCX);
        attribute.put("a", ("<a b='" + "x".repeat(9 * 1024 * 1024) + "'><ddeLink/></a>").getBytes());
        assertThat(answer("note.docx", zip(attribute)))
                .as("nothing hides behind it")
                .isEqualTo("refusal.file.inflates");
    }

    private static Map<String, byte[]> document(String type) {
        return new LinkedHashMap<>(Map.of("[Content_Types].xml", types(type + ".main+xml")));
    }

    private static byte[] compound(String stream) {
        byte[] compound = new byte[2048];
        System.arraycopy(OfficeFormats.COMPOUND, 0, compound, 0, OfficeFormats.COMPOUND.length);
        byte[] letters = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(letters, 0, compound, 1024, letters.length);
        return compound;
    }

    @Test
    void readsNoMoreOfACompoundFileThanItMust() {
        byte[] large = new byte[8 * 1024 * 1024];
        byte[] head = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(head, 0, large, 0, head.length);
        byte[] letters = "WordDocument".getBytes(StandardCharsets.UTF_16LE);
        // Cut in two by the end of a piece.
        System.arraycopy(letters, 0, large, 5 * 64 * 1024 + 8 - 7, letters.length);
        assertThat(answer("note.doc", large)).isEqualTo("refusal.file.old");
        byte[] message = "__properties_version1.0".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(message, 0, large, 7 * 1024 * 1024, message.length);
        assertThat(answer("courriel.msg", large))
                .as("with an old document in it")
                .isEqualTo("refusal.file.kind");
    }

    @Test
    void namesThePasswordOfAnOpenDocumentToo() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("mimetype", OfficeFormats.ODT.getBytes());
        entries.put("META-INF/manifest.xml", "<manifest:manifest/>".getBytes());
        assertThat(answer("note.odt", zip(entries))).isEqualTo(ACCEPTED);
        entries.put(
                "META-INF/manifest.xml",
                "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>".getBytes());
        assertThat(answer("note.odt", zip(entries))).isEqualTo("refusal.file.locked");
        entries.put("META-INF/manifest.xml", "<manifest:manifest/>".getBytes());
        entries.put("encrypted-package", new byte[10]);
        assertThat(answer("note.odt", zip(entries)))
                .as("as since LibreOffice 24.8")
                .isEqualTo("refusal.file.locked");
    }
}
