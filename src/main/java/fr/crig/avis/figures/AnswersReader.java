package fr.crig.avis.figures;

import fr.crig.avis.account.Readerships;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.storage.Reading;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Who answers in how many days: that somebody answered is no secret for whoever may see the request, and nothing else is told. */
@Component
@Reading
class AnswersReader {

    /** Circulations as an array: the rows of those asked are then read once from the first to the last, not looked for one by one. */
    private static final String ASKED = """
            select s.signatory, count(*) as asked from circulation_asked s
             where s.circulation = any(array(
                   select c.id from funding_request r
                     join circulation c on c.reference = r.reference and c.reference between :from and :to
                    where r.deposit_year between :first and :last and r.readership in (:readerships)))
             group by s.signatory""";

    /** Between the opening of a circulation {@code c} and an opinion {@code o}; a silence is no answer. */
    static final String DAYS = "case when o.stance <> 'TACIT' then"
            + " cast(floor(extract(epoch from (o.given_at - c.opened_at)) / 86400) as integer) end";

    private static final String GIVEN = """
            select m.signatory, count(m.days) as answered, count(case when m.stance = 'TACIT' then 1 end) as silent,
                   percentile_disc(0.5) within group (order by m.days) as median
              from (select o.signatory, o.stance, %s as days
                      from opinion o
                      join circulation c on c.reference = o.reference and c.reference between :from and :to
                      join funding_request r on r.reference = c.reference
                     where o.reference between :from and :to and o.number = 1
                       and r.deposit_year between :first and :last and r.readership in (:readerships)) m
             group by m.signatory""".formatted(DAYS);

    private final JdbcClient jdbc;
    private final Readerships readerships;

    AnswersReader(JdbcClient jdbc, Readerships readerships) {
        this.jdbc = jdbc;
        this.readerships = readerships;
    }

    /** On the requests deposited in the period; in no order. */
    List<Answers> answers(Actor reader, Period period) {
        List<Long> readable = readerships.depositedReadableBy(reader);
        if (readable.isEmpty()) {
            return List.of();
        }
        Map<String, Answers> given = about(GIVEN, period, readable)
                .query((row, number) -> new Answers(
                        row.getString("signatory"),
                        0,
                        row.getLong("answered"),
                        row.getLong("silent"),
                        row.getObject("median", Integer.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Answers::signatory, Function.identity()));
        return about(ASKED, period, readable)
                .query((row, number) -> Answers.of(
                        row.getString("signatory"), row.getLong("asked"), given.get(row.getString("signatory"))))
                .list();
    }

    private StatementSpec about(String sql, Period period, List<Long> readable) {
        return jdbc.sql(sql)
                .param("first", period.first())
                .param("last", period.last())
                .param("from", period.beforeReferences())
                .param("to", period.afterReferences())
                .param("readerships", readable);
    }
}
