package fr.crig.avis.minutes;

import fr.crig.avis.storage.ReadOnce;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads where minutes stand, and whether a signatory has remarked on them, in one query. */
@Component
class MinutesStandings {

    private final JdbcClient jdbc;

    MinutesStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param signatory null for who speaks for none */
    @ReadOnce("minutes-standing")
    public Optional<MinutesStanding> of(long meeting, String signatory) {
        return jdbc.sql("""
                        select m.state, m.sent_number, m.remarks_term,
                               (select count(*) from minutes_remark r
                                 where r.minutes = m.id and r.signatory = :signatory) as remarks
                          from minutes m where m.meeting = :meeting""")
                .param("meeting", meeting)
                .param("signatory", signatory)
                .query((row, number) -> {
                    OffsetDateTime term = row.getObject("remarks_term", OffsetDateTime.class);
                    return new MinutesStanding(
                            MinutesState.valueOf(row.getString("state")),
                            row.getObject("sent_number") != null,
                            term == null ? null : term.toInstant(),
                            row.getInt("remarks") > 0);
                })
                .optional();
    }
}
