package fr.crig.avis.worklist;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingLookup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When and where the meetings of a page are: those to come are known to it already, the others are read in one query. */
@Component
class MeetingLines {

    private final JdbcClient jdbc;
    private final MeetingLookup meetings;

    MeetingLines(JdbcClient jdbc, MeetingLookup meetings) {
        this.jdbc = jdbc;
        this.meetings = meetings;
    }

    /** By subject; what is no meeting is left out. */
    Map<String, MeetingLine> of(Set<String> subjects) {
        Set<Long> ids = subjects.stream()
                .flatMapToLong(subject -> Meeting.idIn(subject).stream())
                .boxed()
                .collect(Collectors.toCollection(HashSet::new));
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, MeetingLine> lines = new HashMap<>();
        meetings.listedToCome().stream()
                .filter(meeting -> ids.remove(meeting.id()))
                .map(meeting -> new MeetingLine(meeting.id(), meeting.startsAt(), meeting.place()))
                .forEach(line -> lines.put(Meeting.subject(line.id()), line));
        if (!ids.isEmpty()) {
            lines.putAll(past(ids));
        }
        return lines;
    }

    private Map<String, MeetingLine> past(Set<Long> ids) {
        return jdbc
                .sql("select id, starts_at, place from meeting where id in (:ids)")
                .param("ids", ids)
                .query(MeetingLines::read)
                .stream()
                .collect(Collectors.toMap(line -> Meeting.subject(line.id()), line -> line));
    }

    private static MeetingLine read(ResultSet row, int number) throws SQLException {
        OffsetDateTime startsAt = row.getObject("starts_at", OffsetDateTime.class);
        return new MeetingLine(row.getLong("id"), startsAt.toInstant(), row.getString("place"));
    }
}
