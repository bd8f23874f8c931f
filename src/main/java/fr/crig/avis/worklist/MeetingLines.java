package fr.crig.avis.worklist;

import fr.crig.avis.meeting.Meeting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When and where the meetings of a page are, in one query: their agendas are not read. */
@Component
class MeetingLines {

    private final JdbcClient jdbc;

    MeetingLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By subject; what is no meeting is left out. */
    Map<String, MeetingLine> of(Set<String> subjects) {
        Set<Long> ids = subjects.stream()
                .flatMapToLong(subject -> Meeting.idIn(subject).stream())
                .boxed()
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
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
