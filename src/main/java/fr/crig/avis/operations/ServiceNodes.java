package fr.crig.avis.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The servers that gave a sign of life, and those that vanished not long ago. */
@Component
class ServiceNodes {

    /** After which one that vanished is forgotten: by then somebody knows, or it has another name. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private static final int MOST = 50;

    private final JdbcClient jdbc;

    ServiceNodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ServiceNode> all() {
        return jdbc.sql("select * from service_node order by name limit " + MOST)
                .query(ServiceNodes::read)
                .list();
    }

    /** It alone writes its row, so that nobody has to be waited for. */
    void alive(ServiceNode node) {
        int known = jdbc.sql("update service_node set seen_at = :seenAt, started_at = :startedAt, version = :version,"
                        + " clock_ahead_ms = :ahead where name = :name")
                .param("seenAt", time(node.seenAt()))
                .param("startedAt", time(node.startedAt()))
                .param("version", node.version())
                .param("ahead", node.clockAhead().toMillis())
                .param("name", node.name())
                .update();
        if (known == 0) {
            jdbc.sql("insert into service_node (name, version, started_at, seen_at, clock_ahead_ms)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(
                            node.name(),
                            node.version(),
                            time(node.startedAt()),
                            time(node.seenAt()),
                            node.clockAhead().toMillis())
                    .update();
        }
    }

    void forgetVanished(Instant now) {
        jdbc.sql("delete from service_node where seen_at < ?")
                .param(time(now.minus(REMEMBERED)))
                .update();
    }

    void stopped(String name) {
        jdbc.sql("delete from service_node where name = ?").param(name).update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static ServiceNode read(ResultSet row, int number) throws SQLException {
        return new ServiceNode(
                row.getString("name"),
                row.getString("version"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                Duration.ofMillis(row.getLong("clock_ahead_ms")));
    }
}
