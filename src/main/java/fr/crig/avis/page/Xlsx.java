package fr.crig.avis.page;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list as a workbook, written while it is read: some hundreds of rows are in memory, however many there are. A text is kept in its cell
 * as a text, whatever it begins with; days and amounts are what a spreadsheet counts with.
 */
public final class Xlsx {

    private static final int AT_ONCE = 500;
    private static final String DAY = "dd/mm/yyyy";
    private static final String AMOUNT = "#,##0.00";

    /** What a cell holds (ECMA-376); the rest of a longer text is cut. */
    private static final int LONGEST_TEXT = 32_767;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int next;

    public Xlsx(OutputStream target, String name, List<String> headings) throws IOException {
        workbook = new Workbook(target, "CRIG Avis", "1.0");
        sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
        row(headings);
        for (int column = 0; column < headings.size(); column++) {
            sheet.style(0, column).bold().set();
        }
    }

    /** @param cells texts, days and amounts; null for what is not known */
    public void row(List<?> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        next++;
        if (next % AT_ONCE == 0) {
            sheet.flush();
        }
    }

    public void end() throws IOException {
        workbook.finish();
    }

    private void cell(int column, Object value) {
        if (value instanceof LocalDate day) {
            sheet.value(next, column, day);
            sheet.style(next, column).format(DAY).set();
        } else if (value instanceof BigDecimal amount) {
            sheet.value(next, column, amount);
            sheet.style(next, column).format(AMOUNT).set();
        } else if (value != null) {
            String text = value.toString();
            sheet.inlineString(next, column, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
        }
    }
}
