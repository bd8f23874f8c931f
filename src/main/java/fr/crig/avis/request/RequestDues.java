package fr.crig.avis.request;

import fr.crig.avis.account.Readerships;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Until when something is awaited on the requests that a reader may see: for a calendar. */
@Component
@Transactional(readOnly = true)
public class RequestDues {

    private static final int MOST = 200;
    private static final String BETWEEN = """
            select r.reference, r.title, r.due from funding_request r
             where r.readership in (:readerships) and r.due >= :from and r.due < :to
             order by r.due, r.id limit :most""";

    private final JdbcClient jdbc;
    private final Readerships readerships;

    RequestDues(JdbcClient jdbc, Readerships readerships) {
        this.jdbc = jdbc;
        this.readerships = readerships;
    }

    /** What is awaited on a request, and the day. */
    public record Due(Reference reference, String title, LocalDate day) {}

    /** @param end the day after the last one */
    public List<Due> between(Actor reader, LocalDate from, LocalDate end) {
        List<Long> readable = readerships.depositedReadableBy(reader);
        if (readable.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(BETWEEN)
                .param("from", startOf(from))
                .param("to", startOf(end))
                .param("most", MOST)
                .param("readerships", readable)
                .query((row, number) -> new Due(
                        Reference.of(row.getString("reference")),
                        row.getString("title"),
                        ParisTime.day(row.getObject("due", OffsetDateTime.class).toInstant())))
                .list();
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return ParisTime.startOf(day).atOffset(ZoneOffset.UTC);
    }
}
