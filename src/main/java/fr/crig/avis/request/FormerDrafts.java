package fr.crig.avis.request;

import fr.crig.avis.privacy.AgedRows;
import fr.crig.avis.privacy.Category;
import fr.crig.avis.privacy.Keeper;
import fr.crig.avis.privacy.Kept;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts whose author's account is closed, and that none of its colleagues deposited. */
@Component
class FormerDrafts implements Keeper {

    private final Requests requests;
    private final Attachments attachments;
    private final AgedRows rows;

    FormerDrafts(JdbcClient jdbc, Requests requests, Attachments attachments) {
        this.requests = requests;
        this.attachments = attachments;
        this.rows = new AgedRows(jdbc, """
                select r.form_key as id, a.closed_at as since, r.depositor as label
                  from funding_request r join account a on a.username = r.depositor
                 where r.state = 'DRAFT' and a.enabled = false and a.closed_at < :before""");
    }

    @Override
    public Category category() {
        return Category.DRAFT;
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
        requests.findByFormKey(UUID.fromString(kept.id())).ifPresent(draft -> {
            draft.ensureDraft();
            attachments.of(draft).forEach(attachments::remove);
            requests.delete(draft);
        });
        return true;
    }
}
