package fr.crig.avis.page;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A list as the spreadsheets of a French office open it by a double click: semicolons, and the mark that says UTF-8. What people
 * typed never becomes a formula there.
 */
public final class Csv {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();

    /** Also in the wide forms that some spreadsheets read as the plain ones. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n\\uff1d\\uff0b\\uff0d\\uff20]");

    private final CSVPrinter printer;

    public Csv(Writer target, List<String> headings) throws IOException {
        target.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(target, FORMAT);
        row(headings);
    }

    /** @param cells null for what is not known */
    public void row(List<String> cells) throws IOException {
        for (String cell : cells) {
            printer.print(asText(cell));
        }
        printer.println();
    }

    public void end() throws IOException {
        printer.flush();
    }

    /** An apostrophe makes a text of what would be a formula. */
    static String asText(String cell) {
        return cell != null && FORMULA.matcher(cell).lookingAt() ? "'" + cell : cell;
    }
}
