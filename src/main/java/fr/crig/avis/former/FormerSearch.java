package fr.crig.avis.former;

import fr.crig.avis.avis.RegisterPlace;
import fr.crig.avis.page.Typed;
import fr.crig.avis.page.WordSearch;
import fr.crig.avis.page.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What is looked for among the avis of before, on rows of {@code former_avis}; what cannot be understood finds nothing. */
final class FormerSearch {

    private static final String EVERYTHING = "1 = 1";
    private static final String NOTHING = "1 = 0";
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final String WITH = "select t.line from former_term t where ";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** @param last behind which the list goes on; null from the start */
    static FormerSearch of(String words, String year, Long last) {
        var search = new FormerSearch();
        search.with(WordSearch.of(words));
        search.in(year);
        if (last != null) {
            search.conditions.add("id < :last");
            search.values.put("last", last);
        }
        return search;
    }

    static FormerSearch nothing() {
        var search = new FormerSearch();
        search.conditions.add(NOTHING);
        return search;
    }

    private void with(WordSearch search) {
        if (search.hopeless()) {
            conditions.add(NOTHING);
        }
        List<String> terms = new ArrayList<>();
        for (String word : search.words()) {
            String name = "word" + terms.size();
            terms.add(WITH + "t.term between :%1$s and :%1$sEnd".formatted(name));
            values.put(name, word);
            values.put(name + "End", Words.lastWith(word));
        }
        if (!terms.isEmpty()) {
            conditions.add("id in (" + String.join(" intersect ", terms) + ")");
        }
    }

    private void in(String year) {
        if (Typed.isEmpty(year)) {
            return;
        }
        if (!YEAR.matcher(year).matches()) {
            conditions.add(NOTHING);
            return;
        }
        LocalDate first = LocalDate.ofYearDay(Integer.parseInt(year), 1);
        conditions.add("id between :year and :yearEnd");
        values.put("year", RegisterPlace.before(first));
        values.put("yearEnd", RegisterPlace.before(first.plusYears(1)));
    }

    String sql() {
        return conditions.isEmpty() ? EVERYTHING : String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }
}
