package fr.crig.avis.notification;

import fr.crig.avis.privacy.AgedRows;
import fr.crig.avis.privacy.Category;
import fr.crig.avis.privacy.Keeper;
import fr.crig.avis.privacy.Kept;
import fr.crig.avis.privacy.Person;
import fr.crig.avis.privacy.PersonErased;
import fr.crig.avis.request.RequestState;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mails that left: their words and addresses go, that there was one stays. Not those about a request that is still open: who was
 * told of it decides who is told of the rest. Nor what never arrived, which waits for the secretariat.
 */
@Component
class FormerNotices implements Keeper {

    private final JdbcClient jdbc;
    private final Clock clock;
    /** The open requests are found once: asked of each mail, as long as one is open, each look would be one in all requests. */
    private final AgedRows rows;

    FormerNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rows = new AgedRows(
                jdbc, """
                select n.id, n.created_at as since, n.reference as label from notice n
                 where n.forgotten_at is null and n.created_at < :before and n.state in (:settled)
                   and n.reference not in (select r.reference from funding_request r where r.state in (:open))""", Map.of("settled", NoticeState.SETTLED, "open", RequestState.names(FormerNotices::isTold)));
    }

    /** A draft has no reference, and nobody is told of it. */
    private static boolean isTold(RequestState state) {
        return !state.isOver() && state != RequestState.DRAFT;
    }

    @Override
    public Category category() {
        return Category.NOTICE;
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
        forget(Long.parseLong(kept.id()));
        return true;
    }

    /** All that the person was told, and what it still would have been. */
    @EventListener
    void on(PersonErased erased) {
        Person person = erased.person();
        List<String> addresses = new ArrayList<>(List.of(""));
        person.addresses().forEach(address -> addresses.add(address.toLowerCase(Locale.ROOT)));
        List<Long> ids = jdbc.sql("""
                        select id from notice
                         where forgotten_at is null and (username = :username or lower(recipient) in (:addresses))""")
                .param("username", person.username())
                .param("addresses", addresses)
                .query(Long.class)
                .list();
        ids.forEach(id -> {
            jdbc.sql("update notice set state = 'SILENCED' where id = :id and state not in (:settled)")
                    .param("id", id)
                    .param("settled", NoticeState.SETTLED)
                    .update();
            forget(id);
        });
    }

    /** Its recipient stays another than that of any notice of the same event. */
    private void forget(long id) {
        jdbc.sql("""
                        update notice
                           set forgotten_at = :now, recipient = :nobody, recipient_name = '', username = null, subject = '',
                               body_text = '', body_html = '', calendar = null, attachment_name = null, about = null,
                               headline = null, unsubscribe = null, last_error = null, version = version + 1
                         where id = :id""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("nobody", "-" + id)
                .param("id", id)
                .update();
    }
}
