package fr.crig.avis.meeting;

import fr.crig.avis.page.Formats;
import fr.crig.avis.privacy.OpenMatters;
import fr.crig.avis.privacy.Person;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Violation;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Until its minutes are approved, a meeting says who is to come and who came. */
@Component
class MeetingMatters implements OpenMatters {

    private final JdbcClient jdbc;
    private final Formats formats;

    MeetingMatters(JdbcClient jdbc, Formats formats) {
        this.jdbc = jdbc;
        this.formats = formats;
    }

    @Override
    public List<Violation> of(Person person, Set<String> subjects) {
        List<Long> ids = subjects.stream()
                .flatMapToLong(subject -> Meeting.idIn(subject).stream())
                .boxed()
                .toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql("""
                        select starts_at from meeting
                         where id in (:ids) and state not in ('APPROVED', 'CLOSED', 'CANCELLED') order by starts_at""")
                .param("ids", ids)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list()
                .stream()
                .map(starts -> Violation.of(null, "refusal.erasure.meeting", formats.date(ParisTime.day(starts))))
                .toList();
    }
}
