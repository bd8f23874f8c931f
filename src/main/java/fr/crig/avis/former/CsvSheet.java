package fr.crig.avis.former;

import fr.crig.avis.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table saved as text: between semicolons, tabs or commas, whichever its first lines have most of. */
final class CsvSheet {

    /** The most usual in France first: it is taken when there are as many of another. */
    private static final List<Character> SEPARATORS = List.of(';', '\t', ',');

    private static final char QUOTE = '"';

    /** As far as the separators are counted: a title and the headings. */
    private static final int LINES_LOOKED_AT = 5;

    private CsvSheet() {}

    /** @throws Refusal if it is no table */
    static Sheet of(String text) {
        // A quote that is never closed would make one cell of the rest of the register.
        CSVFormat format = CSVFormat.EXCEL
                .builder()
                .setDelimiter(separator(text))
                .setLenientEof(false)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            return Sheet.of(lines(parser));
        } catch (IOException | UncheckedIOException unclosedQuote) {
            throw Refusal.of("file", "refusal.sheetQuotes");
        }
    }

    private static List<SheetLine> lines(CSVParser parser) {
        List<SheetLine> lines = new ArrayList<>();
        long first = 1;
        for (CSVRecord row : parser) {
            var line = new SheetLine(first, row.toList());
            first = parser.getCurrentLineNumber() + 1;
            if (line.filled() > 0) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static char separator(String text) {
        String head = outsideQuotes(text);
        return SEPARATORS.stream()
                .max(Comparator.comparingLong((Character sign) -> count(head, sign))
                        .thenComparing(sign -> -SEPARATORS.indexOf(sign)))
                .orElseThrow();
    }

    private static long count(String text, char sign) {
        return text.chars().filter(each -> each == sign).count();
    }

    private static String outsideQuotes(String text) {
        var head = new StringBuilder();
        boolean quoted = false;
        int lines = 0;
        for (int at = 0; at < text.length() && lines < LINES_LOOKED_AT; at++) {
            char sign = text.charAt(at);
            quoted ^= sign == QUOTE;
            if (!quoted) {
                head.append(sign);
                lines += sign == '\n' ? 1 : 0;
            }
        }
        return head.toString();
    }
}
