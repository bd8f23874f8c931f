package fr.crig.avis.minutes;

import fr.crig.avis.page.Errand;
import fr.crig.avis.page.Errands;
import fr.crig.avis.page.Formats;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Minutes that were sent wait for each signatory's remarks, until their term makes silence an approval. */
@Component
class RemarkErrands implements Errands {

    private final JdbcClient jdbc;
    private final Formats formats;
    private final Clock clock;

    RemarkErrands(JdbcClient jdbc, Formats formats, Clock clock) {
        this.jdbc = jdbc;
        this.formats = formats;
        this.clock = clock;
    }

    @Override
    public List<Errand> of(Actor actor) {
        if (!RemarkDesk.mayRemark(actor)) {
            return List.of();
        }
        // The first one over first. Minutes are called by the day of their meeting.
        return jdbc.sql("""
                        select m.meeting, m.remarks_term, s.starts_at
                          from minutes m join meeting s on s.id = m.meeting
                         where m.state = 'REMARKS' and m.remarks_term >= :now
                           and not exists (select 1 from minutes_remark r
                                            where r.minutes = m.id and r.signatory = :signatory)
                         order by m.remarks_term, m.id limit :most""")
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("signatory", actor.signatory())
                .param("most", MOST)
                .query((row, number) ->
                        toRead(row.getLong("meeting"), instant(row, "remarks_term"), instant(row, "starts_at")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private Errand toRead(long meeting, Instant term, Instant startsAt) {
        return Errand.of(
                "errand.remark", "/reunions/" + meeting + "/releve", term, formats.weekday(ParisTime.day(startsAt)));
    }
}
