package fr.crig.avis.minutes;

import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.page.Errand;
import fr.crig.avis.page.Errands;
import fr.crig.avis.page.Formats;
import fr.crig.avis.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Minutes that were sent wait for each signatory's remarks, until their term makes silence an approval. */
@Component
class RemarkErrands implements Errands {

    private final JdbcClient jdbc;
    private final MeetingLookup meetings;
    private final Formats formats;
    private final Clock clock;

    RemarkErrands(JdbcClient jdbc, MeetingLookup meetings, Formats formats, Clock clock) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.formats = formats;
        this.clock = clock;
    }

    @Override
    public List<Errand> of(Actor actor) {
        if (!RemarkDesk.mayRemark(actor)) {
            return List.of();
        }
        return jdbc
                .sql("""
                        select m.meeting, m.remarks_term from minutes m
                         where m.state = 'REMARKS' and m.remarks_term >= :now
                           and not exists (select 1 from minutes_remark r
                                            where r.minutes = m.id and r.signatory = :signatory)
                         order by m.remarks_term, m.id limit :most""")
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("signatory", actor.signatory())
                .param("most", MOST)
                .query((row, number) -> Map.entry(
                        row.getLong("meeting"),
                        row.getObject("remarks_term", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .map(open -> toRead(open.getKey(), open.getValue()))
                .toList();
    }

    private Errand toRead(long meeting, Instant term) {
        return Errand.of(
                "errand.remark",
                "/reunions/" + meeting + "/releve",
                term,
                formats.weekday(meetings.get(meeting).day()));
    }
}
