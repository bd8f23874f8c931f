package fr.crig.avis.privacy;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose account is closed for long is erased, as the administrator would do it. */
@Component
class FormerAccounts implements Keeper {

    private final ErasureDesk desk;
    private final AgedRows rows;

    FormerAccounts(JdbcClient jdbc, ErasureDesk desk) {
        this.desk = desk;
        this.rows = new AgedRows(jdbc, """
                select username as id, closed_at as since, username as label from account
                 where enabled = false and closed_at < :before""");
    }

    @Override
    public Category category() {
        return Category.CLOSED_ACCOUNT;
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
        return desk.eraseAtItsTerm(kept.id());
    }
}
