package fr.crig.avis.privacy;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that open nothing any more. For a while each still tells its bearer why. */
@Component
class FormerLinks implements Keeper {

    private final JdbcClient jdbc;
    private final AgedRows rows;

    FormerLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new AgedRows(jdbc, """
                select l.id, coalesce(l.used_at, l.expires_at) as since, a.username as label
                  from account_link l join account a on a.id = l.account
                 where coalesce(l.used_at, l.expires_at) < :before""");
    }

    @Override
    public Category category() {
        return Category.LINK;
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
        jdbc.sql("delete from account_link where id = ?")
                .param(Long.valueOf(kept.id()))
                .update();
        return true;
    }
}
