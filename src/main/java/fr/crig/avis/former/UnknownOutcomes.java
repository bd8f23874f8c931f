package fr.crig.avis.former;

import fr.crig.avis.page.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a sheet calls outcomes in words that are not the domain's: a person says which is which. */
final class UnknownOutcomes {

    /** More ways to say five outcomes are none: it is another column. */
    static final int MOST = 50;

    /** What is longer is a text. */
    static final int LONGEST = 100;

    private UnknownOutcomes() {}

    /** Each once, as it stands first, in the order of the lines; the first {@link #MOST}. */
    static List<String> in(Sheet sheet, Columns columns) {
        Map<String, String> unknown = new LinkedHashMap<>();
        sheet.lines().stream()
                .map(line -> columns.cell(line, FormerField.OUTCOME))
                .filter(UnknownOutcomes::mayBeSaid)
                .forEach(cell -> unknown.putIfAbsent(key(cell), cell));
        return unknown.values().stream().limit(MOST).toList();
    }

    static boolean mayBeSaid(String cell) {
        return !cell.isEmpty()
                && cell.length() <= LONGEST
                && FormerOutcome.read(cell).isEmpty();
    }

    /** The same for what differs in accents, capitals and signs alone; of signs alone, themselves. */
    static String key(String cell) {
        String words = String.join(" ", Words.in(cell));
        return words.isEmpty() ? cell : words;
    }
}
