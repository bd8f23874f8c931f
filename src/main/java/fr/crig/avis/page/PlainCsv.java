package fr.crig.avis.page;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table that is published for machines (RFC 4180): commas, no mark before the first column. A text never becomes a formula here either. */
public final class PlainCsv {

    private final CSVPrinter printer;

    public PlainCsv(Writer target, List<String> headings) throws IOException {
        printer = new CSVPrinter(target, CSVFormat.RFC4180);
        row(headings);
    }

    /** @param cells null for what is not known */
    public void row(List<String> cells) throws IOException {
        for (String cell : cells) {
            printer.print(Csv.asText(cell));
        }
        printer.println();
    }

    public void end() throws IOException {
        printer.flush();
    }
}
