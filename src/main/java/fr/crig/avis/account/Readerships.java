package fr.crig.avis.account;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.storage.ReadOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which readerships a reader belongs to: {@link Visibility} itself is asked about each of them, and a list of any length then asks
 * for the rows that bear one of these numbers. So the rule stands in no SQL.
 */
@Component
public class Readerships {

    private final JdbcClient jdbc;
    private final Map<Long, DossierFacts> seen = new ConcurrentHashMap<>();
    private final Set<Long> kept = ConcurrentHashMap.newKeySet();

    Readerships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Known(long id, DossierFacts facts) {}

    /** Of requests and drafts. Empty for whoever may read nothing. */
    @ReadOnce("readerships")
    public List<Long> readableBy(Actor reader) {
        return readable(reader, "1 = 1");
    }

    /** Of what was deposited. */
    @ReadOnce("readerships-deposited")
    public List<Long> depositedReadableBy(Actor reader) {
        return readable(reader, "draft = false");
    }

    /** Whether this reader belongs to it. Asked of the database once: what a number says never changes. */
    public boolean maySee(Actor reader, long readership) {
        DossierFacts facts = seen.computeIfAbsent(readership, this::read);
        return facts != null && Visibility.maySeeDossier(reader, facts);
    }

    /** When a row bears its number. What is kept stays for ever: of each, a node makes sure once. */
    public void keep(DossierFacts facts) {
        long id = Readership.of(facts);
        seen.put(id, facts);
        if (kept.contains(id)) {
            return;
        }
        jdbc.sql(Readership.INSERT).params(Readership.values(facts)).update();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    kept.add(id);
                }
            });
        }
    }

    private List<Long> readable(Actor reader, String condition) {
        return known(condition).stream()
                .filter(known -> Visibility.maySeeDossier(reader, known.facts()))
                .map(Known::id)
                .toList();
    }

    private DossierFacts read(long readership) {
        return known("id = " + readership).stream()
                .map(Known::facts)
                .findFirst()
                .orElse(null);
    }

    private List<Known> known(String condition) {
        return jdbc.sql("select distinct id, draft, receiving_signatory, circulated_to from readership where "
                        + condition + " order by id")
                .query(Readerships::read)
                .list();
    }

    private static Known read(ResultSet row, int number) throws SQLException {
        String circulatedTo = row.getString("circulated_to");
        return new Known(
                row.getLong("id"),
                new DossierFacts(
                        row.getBoolean("draft"),
                        row.getString("receiving_signatory"),
                        circulatedTo.isEmpty() ? Set.of() : Set.of(circulatedTo.split(" "))));
    }
}
