package fr.crig.avis.privacy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of a table that nobody needs any more, listed and counted by one condition. */
public final class AgedRows {

    private final JdbcClient jdbc;
    private final String select;
    private final Map<String, ?> parameters;

    /** @param select gives {@code id}, {@code since} and {@code label} of what is older than {@code :before} */
    public AgedRows(JdbcClient jdbc, String select, Map<String, ?> parameters) {
        this.jdbc = jdbc;
        this.select = select;
        this.parameters = parameters;
    }

    public AgedRows(JdbcClient jdbc, String select) {
        this(jdbc, select, Map.of());
    }

    public List<Kept> list(Instant before, int most) {
        return bound("select * from (%s) aged order by since, id limit :most", before)
                .param("most", most)
                .query((row, number) -> new Kept(
                        row.getString("id"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getString("label")))
                .list();
    }

    public long count(Instant before) {
        return bound("select count(*) from (%s) aged", before).query(Long.class).single();
    }

    private JdbcClient.StatementSpec bound(String sql, Instant before) {
        return jdbc.sql(sql.formatted(select)).params(parameters).param("before", before.atOffset(ZoneOffset.UTC));
    }
}
