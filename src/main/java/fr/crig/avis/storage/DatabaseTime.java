package fr.crig.avis.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What time it is where all nodes write: what one node leases to itself until an instant, another reads by its own clock. */
@Component
public class DatabaseTime {

    private final JdbcClient jdbc;
    private final Clock clock;

    DatabaseTime(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How far the clock of this node is ahead of it; negative when it is behind. As exact as half of the time that the question takes. */
    public Duration ahead() {
        Instant asked = clock.instant();
        Instant there = jdbc.sql("select current_timestamp")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        Instant middle = asked.plus(Duration.between(asked, clock.instant()).dividedBy(2));
        return Duration.between(there, middle);
    }
}
