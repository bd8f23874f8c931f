package fr.crig.avis.privacy;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Wrong passwords that slow nobody down any more. What was typed for a name is shown to nobody: it may be a password. */
@Component
class FormerAttempts implements Keeper {

    private final JdbcClient jdbc;
    private final AgedRows rows;

    FormerAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new AgedRows(jdbc, """
                select concat(origin, ' ', username) as id, last_at as since, '' as label
                  from login_attempt where last_at < :before""");
    }

    @Override
    public Category category() {
        return Category.LOGIN_ATTEMPT;
    }

    @Override
    public List<Kept> unusedSince(Instant before, int most) {
        return rows.list(before, most);
    }

    @Override
    public long count(Instant before) {
        return rows.count(before);
    }

    @Override
    public boolean forget(Kept kept) {
        jdbc.sql("delete from login_attempt where concat(origin, ' ', username) = ?")
                .param(kept.id())
                .update();
        return true;
    }
}
