package fr.crig.avis.avis;

import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.meeting.RecordedAvis;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.ReadOnce;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers the meetings' questions about the register. */
@Component
class AvisOfMeetings implements RecordedAvis {

    private final JdbcClient jdbc;

    AvisOfMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ReadOnce("avis-of-meeting")
    @Override
    public Map<Reference, Recorded> on(LocalDate day, Collection<Reference> requests) {
        Map<Reference, Recorded> found = new HashMap<>();
        if (!requests.isEmpty()) {
            jdbc.sql("""
                            select number, reference, outcome from avis
                             where deliberated_on = :day and reference in (:requests) order by rank_in_request""")
                    .param("day", day)
                    .param("requests", requests.stream().map(Reference::value).toList())
                    .query(row -> {
                        found.put(
                                Reference.of(row.getString("reference")),
                                new Recorded(row.getString("number"), Outcome.valueOf(row.getString("outcome"))));
                    });
        }
        return found;
    }
}
