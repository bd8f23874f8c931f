package fr.crig.avis.page;

import static fr.crig.avis.support.ForeignWorkbook.cell;
import static fr.crig.avis.support.ForeignWorkbook.format;
import static fr.crig.avis.support.ForeignWorkbook.number;
import static fr.crig.avis.support.ForeignWorkbook.parts;
import static fr.crig.avis.support.ForeignWorkbook.sheetNamed;
import static fr.crig.avis.support.ForeignWorkbook.typeAndText;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A workbook, read without the library that wrote it or its sister. */
class XlsxTest {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

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
}
