package fr.crig.avis.avis;

import fr.crig.avis.page.WordSearch;
import fr.crig.avis.page.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says of the lines of a page where the words stand by which they were found. */
@Component
class RegisterMatches {

    private final JdbcClient jdbc;

    RegisterMatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Term(long line, String term, String fields) {}

    /** @param lines that their reader may see. @return by line, a match a word */
    Map<Long, List<RegisterMatch>> of(Collection<Long> lines, WordSearch search) {
        if (lines.isEmpty() || search.words().isEmpty()) {
            return Map.of();
        }
        List<Term> terms = terms(lines, search);
        Map<Long, List<RegisterMatch>> matches = new HashMap<>();
        for (long line : lines) {
            matches.put(line, matches(terms, line, search));
        }
        return matches;
    }

    private List<Term> terms(Collection<Long> lines, WordSearch search) {
        Map<String, Object> values = new HashMap<>();
        List<String> ranges = new ArrayList<>();
        for (String word : search.words()) {
            String name = "word" + ranges.size();
            ranges.add("t.term between :%1$s and :%1$sEnd".formatted(name));
            values.put(name, word);
            values.put(name + "End", Words.lastWith(word));
        }
        return jdbc.sql("select t.line, t.term, t.fields from register_term t where t.line in (:lines) and ("
                        + String.join(" or ", ranges) + ")")
                .param("lines", lines)
                .params(values)
                .query((row, number) -> new Term(row.getLong("line"), row.getString("term"), row.getString("fields")))
                .list();
    }

    private static List<RegisterMatch> matches(List<Term> terms, long line, WordSearch search) {
        return search.words().stream()
                .sorted()
                .map(word -> new RegisterMatch(
                        word,
                        fields(terms.stream()
                                .filter(term ->
                                        term.line() == line && term.term().startsWith(word)))))
                .toList();
    }

    private static List<RegisterField> fields(Stream<Term> terms) {
        TreeSet<RegisterField> fields = new TreeSet<>();
        terms.forEach(term -> Stream.of(RegisterField.values())
                .filter(field -> term.fields().contains(field.letter()))
                .forEach(fields::add));
        return List.copyOf(fields);
    }
}
