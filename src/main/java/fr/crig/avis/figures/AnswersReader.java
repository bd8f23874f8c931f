package fr.crig.avis.figures;

import fr.crig.avis.account.Readerships;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.storage.Reading;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who answers in how many days: that somebody answered is no secret for whoever may see the request, and nothing else is told. */
@Component
@Reading
class AnswersReader {

    private static final String ANSWERS = """
            select m.signatory, count(*) as asked, count(m.days) as answered,
                   count(case when m.stance = 'TACIT' then 1 end) as silent,
                   percentile_disc(0.5) within group (order by m.days) as median
              from (select s.signatory, o.stance,
                           case when o.stance <> 'TACIT'
                                then cast(floor(extract(epoch from (o.given_at - c.opened_at)) / 86400) as integer) end as days
                      from funding_request r
                      join circulation c on c.reference = r.reference and c.reference between :from and :to
                      join circulation_asked s on s.circulation = c.id
                      left join opinion o on o.reference = r.reference and o.reference between :from and :to
                                         and o.signatory = s.signatory and o.number = 1
                     where r.deposit_year between :first and :last and r.readership in (:readerships)) m
             group by m.signatory""";

    private final JdbcClient jdbc;
    private final Readerships readerships;

    AnswersReader(JdbcClient jdbc, Readerships readerships) {
        this.jdbc = jdbc;
        this.readerships = readerships;
    }

    /** On the requests deposited in the period; in no order. */
    List<Answers> answers(Actor reader, Period period) {
        List<Long> readable = readerships.depositedReadableBy(reader);
        return readable.isEmpty()
                ? List.of()
                : jdbc.sql(ANSWERS)
                        .param("first", period.first())
                        .param("last", period.last())
                        .param("from", period.beforeReferences())
                        .param("to", period.afterReferences())
                        .param("readerships", readable)
                        .query((row, number) -> new Answers(
                                row.getString("signatory"),
                                row.getLong("asked"),
                                row.getLong("answered"),
                                row.getLong("silent"),
                                row.getObject("median", Integer.class)))
                        .list();
    }
}
