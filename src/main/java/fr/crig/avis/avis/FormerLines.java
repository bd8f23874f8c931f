package fr.crig.avis.avis;

import fr.crig.avis.account.Readership;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.lang3.ArrayUtils;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** The lines of the register for the avis of before: they come with an import and leave with it, together with their words. */
@Component
public class FormerLines {

    /** In one statement: far under what PostgreSQL takes as its values. */
    private static final int AT_ONCE = 1000;

    private static final String NOTHING = "";
    private static final BigDecimal NO_AMOUNT = BigDecimal.ONE.negate();

    /** What is awaited is asked for; of an avis of before nobody is asked, and it is replaced by none. */
    private static final String INSERT = """
            insert into register_line (id, former, readership, theme, receiving, scheme, outcome, amount, applicant_words,
                                       follow_up, reserves_open, in_force, followed)
            values (?, ?, ?, ?, ?, '', ?, ?, ?, ?, false, true, ?)""";

    public static final String INSERT_TERM = "insert into register_term (term, line, fields) values (?, ?, ?)";

    private final JdbcOperations jdbc;

    FormerLines(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** One that comes in. @param place its id */
    public record Line(long place, FormerAvis avis, FormerSubject subject) {}

    public void add(Collection<Line> all) {
        batch(
                INSERT,
                all.stream()
                        .map(line -> ArrayUtils.add(values(line), followed(line)))
                        .toList());
        batch(INSERT_TERM, all.stream().flatMap(line -> terms(line).stream()).toList());
    }

    public void remove(Collection<Long> places) {
        List<Object[]> keys = places.stream().map(place -> new Object[] {place}).toList();
        batch("delete from register_term where line = ?", keys);
        batch("delete from register_line where former = ?", keys);
    }

    private static String followed(Line line) {
        Followed followed = Followed.of(line.avis().outcome(), line.subject().followUp());
        return followed == null ? NOTHING : followed.name();
    }

    /** All but whether it was followed, in the order of the columns that are not the same for all. */
    public static Object[] values(Line line) {
        FormerAvis avis = line.avis();
        FormerSubject subject = line.subject();
        return new Object[] {
            line.place(),
            line.place(),
            Readership.OF_FORMER_AVIS,
            subject.theme() == null ? NOTHING : subject.theme().name(),
            subject.receiving() == null ? NOTHING : subject.receiving(),
            avis.outcome().name(),
            avis.asked() == null ? NO_AMOUNT : avis.asked(),
            RegisterIndex.applicantWords(avis.applicant()),
            subject.followUp() == null ? NOTHING : subject.followUp().name()
        };
    }

    /** For {@link #INSERT_TERM}. */
    public static List<Object[]> terms(Line line) {
        List<Object[]> terms = new ArrayList<>();
        Set<String> territory = line.subject().territory();
        RegisterWords.terms(texts(line.avis()), territory)
                .forEach((term, fields) -> terms.add(new Object[] {term, line.place(), fields}));
        return terms;
    }

    private static Map<RegisterField, String> texts(FormerAvis avis) {
        return Map.of(
                RegisterField.NUMBER, avis.number(),
                RegisterField.TITLE, avis.subject(),
                RegisterField.APPLICANT, avis.applicant(),
                RegisterField.FUNDER, orNothing(avis.funder()),
                RegisterField.SIGNATORY, orNothing(avis.receiving()),
                RegisterField.NOTE, orNothing(avis.note()));
    }

    private static String orNothing(String text) {
        return text == null ? NOTHING : text;
    }

    private void batch(String sql, List<Object[]> rows) {
        for (int start = 0; start < rows.size(); start += AT_ONCE) {
            jdbc.batchUpdate(sql, rows.subList(start, Math.min(start + AT_ONCE, rows.size())));
        }
    }
}
