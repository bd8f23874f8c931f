package fr.crig.avis.minutes;

import fr.crig.avis.meeting.MeetingStarts;
import fr.crig.avis.page.Errand;
import fr.crig.avis.page.Errands;
import fr.crig.avis.page.Formats;
import fr.crig.avis.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Minutes that were sent wait for each signatory's remarks, until their term makes silence an approval. */
@Component
class RemarkErrands implements Errands {

    private final JdbcClient jdbc;
    private final MeetingStarts meetings;
    private final Formats formats;
    private final Clock clock;

    RemarkErrands(JdbcClient jdbc, MeetingStarts meetings, Formats formats, Clock clock) {
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
        Map<Long, Instant> terms = terms(actor.signatory());
        Map<Long, LocalDate> days = meetings.days(terms.keySet());
        return terms.entrySet().stream()
                .map(open -> toRead(open.getKey(), open.getValue(), days.get(open.getKey())))
                .toList();
    }

    /** By meeting, the first one over first. */
    private Map<Long, Instant> terms(String signatory) {
        Map<Long, Instant> terms = new LinkedHashMap<>();
        jdbc.sql("""
                        select m.meeting, m.remarks_term from minutes m
                         where m.state = 'REMARKS' and m.remarks_term >= :now
                           and not exists (select 1 from minutes_remark r
                                            where r.minutes = m.id and r.signatory = :signatory)
                         order by m.remarks_term, m.id limit :most""")
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("signatory", signatory)
                .param("most", MOST)
                .query(row -> {
                    OffsetDateTime term = row.getObject("remarks_term", OffsetDateTime.class);
                    terms.put(row.getLong("meeting"), term.toInstant());
                });
        return terms;
    }

    private Errand toRead(long meeting, Instant term, LocalDate day) {
        return Errand.of("errand.remark", "/reunions/" + meeting + "/releve", term, formats.weekday(day));
    }
}
