package fr.crig.avis.signon;

import fr.crig.avis.privacy.AgedRows;
import fr.crig.avis.privacy.Category;
import fr.crig.avis.privacy.Keeper;
import fr.crig.avis.privacy.Kept;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests for access that opened no account. Whoever comes back asks anew. */
@Component
class FormerRequests implements Keeper {

    private final Identities identities;
    private final AgedRows rows;

    FormerRequests(JdbcClient jdbc, Identities identities) {
        this.identities = identities;
        this.rows = new AgedRows(jdbc, """
                select id, coalesce(decided_at, asked_at) as since, name as label from sign_on_identity
                 where state <> 'LINKED' and coalesce(decided_at, asked_at) < :before""");
    }

    @Override
    public Category category() {
        return Category.ACCESS_REQUEST;
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
        identities.deleteById(Long.valueOf(kept.id()));
        return true;
    }
}
