package fr.crig.avis.privacy;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invited long ago, and nobody ever came. */
@Component
class UnusedAccounts implements Keeper {

    private final ErasureDesk desk;
    private final AgedRows rows;

    UnusedAccounts(JdbcClient jdbc, ErasureDesk desk) {
        this.desk = desk;
        this.rows = new AgedRows(jdbc, """
                select a.username as id, a.created_at as since, a.username as label from account a
                 where a.enabled = true and a.must_change_password = true and a.last_login_at is null
                   and a.created_at < :before
                   and not exists (select 1 from journal_entry j where j.username = a.username)""");
    }

    @Override
    public Category category() {
        return Category.UNUSED_ACCOUNT;
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
