package fr.crig.avis.meeting;

import fr.crig.avis.shared.ParisTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When meetings start, many in one query: their agendas are not read. Their dates are no secret. */
@Component
public class MeetingStarts {

    private final JdbcClient jdbc;
    private final MeetingList list;
    private final Clock clock;

    MeetingStarts(JdbcClient jdbc, MeetingList list, Clock clock) {
        this.jdbc = jdbc;
        this.list = list;
        this.clock = clock;
    }

    /** A meeting and its start. */
    public record Start(long id, Instant at) {

        public LocalDate day() {
            return ParisTime.day(at);
        }
    }

    /** Those convened that have not begun: their answers are awaited. The next one first. */
    public List<Start> awaitingAnswers(int most) {
        Instant now = clock.instant();
        return list.fromToday().stream()
                .filter(meeting -> meeting.isConvened() && meeting.startsAt().isAfter(now))
                .limit(most)
                .map(meeting -> new Start(meeting.id(), meeting.startsAt()))
                .toList();
    }

    /** By identifier; one that does not exist is left out. */
    public Map<Long, LocalDate> days(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, starts_at from meeting where id in (:ids)")
                .param("ids", ids)
                .query(MeetingStarts::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Start::id, Start::day));
    }

    private static Start read(ResultSet row, int number) throws SQLException {
        return new Start(
                row.getLong("id"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant());
    }
}
