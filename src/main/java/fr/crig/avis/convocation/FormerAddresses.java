package fr.crig.avis.convocation;

import fr.crig.avis.privacy.AgedRows;
import fr.crig.avis.privacy.Category;
import fr.crig.avis.privacy.Keeper;
import fr.crig.avis.privacy.Kept;
import fr.crig.avis.storage.Json;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addresses of guests and of those convened, when nothing will leave to them about that meeting. Who came is told by its minutes. */
@Component
class FormerAddresses implements Keeper {

    private final JdbcClient jdbc;
    private final AgedRows rows;

    FormerAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new AgedRows(jdbc, """
                select m.id, m.ends_at as since, '' as label from meeting m
                 where m.state in ('APPROVED', 'CLOSED', 'CANCELLED') and m.ends_at < :before
                   and (exists (select 1 from meeting_guest g where g.meeting = m.id and g.email <> '')
                     or exists (select 1 from convocation c where c.meeting = m.id and c.addressees like '%@%'))""");
    }

    @Override
    public Category category() {
        return Category.MEETING_ADDRESS;
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
        Long meeting = Long.valueOf(kept.id());
        jdbc.sql("update meeting_guest set email = '' where meeting = ?")
                .param(meeting)
                .update();
        jdbc.sql("select id, addressees from convocation where meeting = ?")
                .param(meeting)
                .query((row, number) -> new Sent(row.getLong("id"), row.getString("addressees")))
                .list()
                .forEach(this::withoutAddresses);
        return true;
    }

    private void withoutAddresses(Sent sent) {
        List<Addressee> all = Json.read(sent.addressees(), Addressees.class).all().stream()
                .map(Addressee::withoutAddress)
                .toList();
        jdbc.sql("update convocation set addressees = ? where id = ?")
                .params(Json.write(new Addressees(all)), sent.id())
                .update();
    }

    private record Sent(long id, String addressees) {}
}
