package fr.crig.avis.everyform;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * A form that was done is sent once more, as it was: by a second click, or by the back button. Then with other words, as from a page that
 * was opened before. Neither adds a row; and who is refused finds the own words on the page.
 */
final class SentTwice {

    private static final String FIRST = "Les premiers mots";
    private static final String SECOND = "Les seconds mots";
    /** A page that tells two texts apart does so word by word. */
    private static final String OWN = "seconds";

    private static final int DONE = 3;
    private static final int REFUSED = 4;

    /**
     * A new link is sent each time that one is asked for; a wrong password is remembered, and so is who asks for what is not there. What
     * is open of an avis is read once a transaction, and here both are sent in one: {@code ReserveTest} sends it twice.
     */
    private static final Set<String> EACH_TIME_ANEW = Set.of(
            "/administration/comptes/{username}/mot-de-passe",
            "/avis/recherches/{id:\\d+}/suppression",
            "/compte/messages",
            "/compte/mot-de-passe",
            "/demandes/brouillons/{formKey}/supprimer",
            "/demandes/{reference}/reserves",
            "/mot-de-passe-oublie");

    /** Other words are another contribution, another remark. */
    private static final Set<String> OTHER_WORDS_ARE_MORE =
            Set.of("/demandes/{reference}/consultation/contributions", "/reunions/{id:\\d+}/releve/remarques");

    private final JdbcTemplate jdbc;
    private final BiFunction<Form, Map<String, List<String>>, MockHttpServletResponse> sending;
    private final List<String> tables;

    /** What was wrong. */
    final List<String> faults = new ArrayList<>();

    /** Forms that were done once at least. */
    final Set<String> done = new TreeSet<>();

    /** Forms of which the page that refuses them does not show what was typed: the browser alone has it, one page back. */
    final Set<String> withoutWords = new TreeSet<>();

    /** @param sending answers; what fails is thrown */
    SentTwice(JdbcTemplate jdbc, BiFunction<Form, Map<String, List<String>>, MockHttpServletResponse> sending) {
        this.jdbc = jdbc;
        this.sending = sending;
        this.tables = jdbc.queryForList(
                "select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'"
                        + " and table_type like '%TABLE' and lower(table_name) not like 'act\\_%' escape '\\'"
                        + " and lower(table_name) not like 'spring_session%'"
                        + " and lower(table_name) not like 'flyway%'",
                String.class);
    }

    void send(Form form, Nonsense nonsense) {
        if (sending.apply(form, nonsense.saying(FIRST)).getStatus() / 100 != DONE) {
            return;
        }
        done.add(form.pattern());
        Map<String, Long> after = rows();
        sending.apply(form, nonsense.saying(FIRST));
        if (!EACH_TIME_ANEW.contains(form.pattern())) {
            more(after).forEach(table -> faults.add(form.pattern() + ", sent twice, adds to " + table));
        }
        if (nonsense.texts().isEmpty()) {
            return;
        }
        after = rows();
        MockHttpServletResponse other = sending.apply(form, nonsense.saying(SECOND));
        if (!EACH_TIME_ANEW.contains(form.pattern()) && !OTHER_WORDS_ARE_MORE.contains(form.pattern())) {
            more(after).forEach(table -> faults.add(form.pattern() + ", from an old page, adds to " + table));
        }
        if (other.getStatus() / 100 == REFUSED && !body(other).contains(OWN)) {
            withoutWords.add(form.pattern());
        }
    }

    private static String body(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private List<String> more(Map<String, Long> before) {
        List<String> more = new ArrayList<>();
        rows().forEach((table, count) -> {
            if (count > before.get(table)) {
                more.add(table);
            }
        });
        return more;
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        tables.forEach(table -> rows.put(table, jdbc.queryForObject("select count(*) from " + table, Long.class)));
        return rows;
    }
}
