package fr.crig.avis.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A workbook by the names of ECMA-376, read without the library that wrote it or its sister. */
class XlsxTest {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    /** The day before the first in the calendar of a spreadsheet, which has a 29 February 1900. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final int MANY_ROWS = 1201;

    @TempDir
    private Path folder;

    @Test
    void keepsTextsAsTextsAndDaysAndAmountsAsNumbers() throws Exception {
        LocalDate day = LocalDate.of(2026, 3, 12);
        Map<String, Document> parts = written(List.of(
                List.of("=1+1", "<Été> & \"été\"", day, new BigDecimal("120000.50")),
                List.of("+33", "", day, new BigDecimal("-1"))));
        Document sheet = sheetNamed(parts, "Avis");
        assertThat(typeAndText(sheet, "A1")).isEqualTo("inlineStr Numéro");
        assertThat(typeAndText(sheet, "A2")).isEqualTo("inlineStr =1+1");
        assertThat(typeAndText(sheet, "B2")).isEqualTo("inlineStr <Été> & \"été\"");
        assertThat(typeAndText(sheet, "A3")).isEqualTo("inlineStr +33");
        assertThat(sheet.getElementsByTagNameNS(MAIN, "f").getLength())
                .as("formulas")
                .isZero();
        assertThat(number(sheet, "C2"))
                .isEqualByComparingTo(BigDecimal.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, day)));
        assertThat(number(sheet, "D2")).isEqualByComparingTo("120000.50");
        assertThat(number(sheet, "D3")).isEqualByComparingTo("-1");
        assertThat(format(parts, cell(sheet, "C2"))).isEqualTo("dd/mm/yyyy");
        assertThat(format(parts, cell(sheet, "D2"))).isEqualTo("#,##0.00");
    }

    @Test
    void keepsEachRowOnceAndInOrderHoweverManyThereAre() throws Exception {
        List<List<?>> rows = new ArrayList<>();
        for (int i = 0; i < MANY_ROWS; i++) {
            rows.add(List.of("X-" + i));
        }
        Document sheet = sheetNamed(written(rows), "Avis");
        var read = sheet.getElementsByTagNameNS(MAIN, "row");
        assertThat(read.getLength()).isEqualTo(MANY_ROWS + 1);
        for (int i = 1; i <= MANY_ROWS; i++) {
            Element row = (Element) read.item(i);
            assertThat(row.getAttribute("r")).isEqualTo(String.valueOf(i + 1));
            assertThat(row.getTextContent()).isEqualTo("X-" + (i - 1));
        }
    }

    /** What is written goes out on the way: what waits in memory for the end does not grow with the rows. */
    @Test
    void letsTheRowsGoWhileTheyAreWritten() throws IOException {
        Counted target = new Counted();
        Xlsx workbook = new Xlsx(target, "Avis", List.of("Numéro"));
        for (int i = 0; i < MANY_ROWS * 10; i++) {
            workbook.row(List.of(UUID.randomUUID().toString()));
        }
        long onTheWay = target.bytes;
        workbook.end();
        assertThat(onTheWay).isGreaterThan(target.bytes * 9 / 10);
    }

    private static final class Counted extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }

    private Map<String, Document> written(List<? extends List<?>> rows) throws Exception {
        Path file = folder.resolve("avis.xlsx");
        try (OutputStream target = Files.newOutputStream(file)) {
            Xlsx workbook = new Xlsx(target, "Avis", List.of("Numéro"));
            for (List<?> row : rows) {
                workbook.row(row);
            }
            workbook.end();
        }
        return parts(file);
    }

    private static Map<String, Document> parts(Path workbook) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Map<String, Document> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream part = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), factory.newDocumentBuilder().parse(part));
                }
            }
        }
        return parts;
    }

    /** As a spreadsheet finds it: the workbook names it, its relations say where it is. */
    private static Document sheetNamed(Map<String, Document> parts, String name) {
        String relation = null;
        for (Element sheet : elements(parts.get("xl/workbook.xml"), MAIN, "sheet")) {
            if (sheet.getAttribute("name").equals(name)) {
                relation = sheet.getAttributeNS(RELATIONS, "id");
            }
        }
        for (Element target : elements(parts.get("xl/_rels/workbook.xml.rels"), PACKAGE, "Relationship")) {
            if (target.getAttribute("Id").equals(relation)) {
                return parts.get("xl/" + target.getAttribute("Target").replaceFirst("^/xl/", ""));
            }
        }
        throw new AssertionError("No sheet " + name);
    }

    private static List<Element> elements(Document document, String namespace, String name) {
        var nodes = document.getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Element cell(Document sheet, String place) {
        return elements(sheet, MAIN, "c").stream()
                .filter(cell -> cell.getAttribute("r").equals(place))
                .findFirst()
                .orElseThrow();
    }

    private static String typeAndText(Document sheet, String place) {
        Element cell = cell(sheet, place);
        return cell.getAttribute("t") + " " + cell.getTextContent();
    }

    private static BigDecimal number(Document sheet, String place) {
        Element cell = cell(sheet, place);
        assertThat(cell.getAttribute("t")).isIn("", "n");
        return new BigDecimal(cell.getTextContent());
    }

    private static String format(Map<String, Document> parts, Element cell) {
        Document styles = parts.get("xl/styles.xml");
        Element formats = elements(styles, MAIN, "cellXfs").get(0);
        Element style =
                (Element) formats.getElementsByTagNameNS(MAIN, "xf").item(Integer.parseInt(cell.getAttribute("s")));
        return elements(styles, MAIN, "numFmt").stream()
                .filter(format -> format.getAttribute("numFmtId").equals(style.getAttribute("numFmtId")))
                .map(format -> format.getAttribute("formatCode"))
                .findFirst()
                .orElseThrow();
    }
}
