package fr.crig.avis.former;

import fr.crig.avis.page.Typed;
import fr.crig.avis.page.Words;
import fr.crig.avis.shared.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;

/** What a file holds, whatever its format: the headings, and the lines under them in which something stands. */
record Sheet(List<String> headings, List<SheetLine> lines) {

    /** Of a register of one to three meetings a year, many times what there can be. */
    static final int MOST_LINES = 10_000;

    static final int MOST_COLUMNS = 100;

    /** Of all cells: a workbook may name one long text in each of them. */
    static final long MOST_SIGNS = 20_000_000;

    /** A line of headings has several; a title above the table, often over merged cells, is one. */
    private static final int FEWEST_HEADINGS = 2;

    /**
     * @param all of the file, in their order, without empty ones; one more than {@link #MOST_LINES} and the headings is enough
     * @throws Refusal if there is no table, or more than a register holds, or two columns that cannot be told apart
     */
    static Sheet of(List<SheetLine> all) {
        int head = 0;
        while (head < all.size() && all.get(head).filled() < FEWEST_HEADINGS) {
            head++;
        }
        if (head >= all.size() - 1) {
            throw Refusal.of("file", "refusal.sheetEmpty");
        }
        List<SheetLine> lines = all.subList(head + 1, all.size());
        if (lines.size() > MOST_LINES) {
            throw Refusal.of("file", "refusal.sheetLines", MOST_LINES);
        }
        if (all.stream().mapToLong(SheetLine::signs).sum() > MOST_SIGNS) {
            throw tooMuch();
        }
        return new Sheet(headings(all.get(head)), List.copyOf(lines));
    }

    static Refusal tooMuch() {
        return Refusal.of("file", "refusal.sheetTooMuch");
    }

    /** The same for each file that has these headings, in this order. */
    String fingerprint() {
        return DigestUtils.sha256Hex(String.join("\n", headings));
    }

    private static List<String> headings(SheetLine head) {
        if (head.cells().size() > MOST_COLUMNS) {
            throw Refusal.of("file", "refusal.sheetColumns", MOST_COLUMNS);
        }
        List<String> headings = head.cells().stream().map(Typed::lineOrEmpty).toList();
        Set<Set<String>> seen = new HashSet<>();
        for (String heading : headings) {
            if (!heading.isEmpty() && !seen.add(Words.in(heading))) {
                throw Refusal.of("file", "refusal.sheetHeadingTwice", heading);
            }
        }
        return headings;
    }
}
