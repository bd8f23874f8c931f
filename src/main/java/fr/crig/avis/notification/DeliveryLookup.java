package fr.crig.avis.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the outbox for whoever watches over the service: numbers alone, in one statement, each by an index. */
@Component
public class DeliveryLookup {

    private static final Duration A_DAY = Duration.ofDays(1);

    /** Sent again, a notice waits since then, however old it is. */
    private static final String FIGURES = """
            select (select count(*) from notice where sent_at >= :since) as sent,
                   (select count(*) from notice where state in ('REFUSED', 'ABANDONED')) as undelivered,
                   count(*) as waiting, count(failing_since) as failing,
                   min(coalesce(failing_since, next_attempt_at)) as waiting_since
              from notice where state = 'PENDING'""";

    private final JdbcClient jdbc;
    private final Postman postman;
    private final Clock clock;

    DeliveryLookup(JdbcClient jdbc, Postman postman, Clock clock) {
        this.jdbc = jdbc;
        this.postman = postman;
        this.clock = clock;
    }

    public DeliveryFigures figures() {
        return jdbc.sql(FIGURES)
                .param("since", clock.instant().minus(A_DAY).atOffset(ZoneOffset.UTC))
                .query(this::read)
                .single();
    }

    private DeliveryFigures read(ResultSet row, int number) throws SQLException {
        OffsetDateTime since = row.getObject("waiting_since", OffsetDateTime.class);
        Instant waitingSince = since == null ? null : since.toInstant();
        return new DeliveryFigures(
                postman.hasServer(),
                row.getLong("sent"),
                row.getLong("waiting"),
                row.getLong("failing"),
                waitingSince,
                row.getLong("undelivered"));
    }
}
