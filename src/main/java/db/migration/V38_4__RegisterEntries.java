package db.migration;

import fr.crig.avis.account.DossierFacts;
import fr.crig.avis.account.Readership;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** The avis that were there before are found in the register like the others. In Java, which makes the numbers. */
public class V38_4__RegisterEntries extends BaseJavaMigration {

    private static final int AT_ONCE = 500;
    private static final String AVIS = """
            select a.id, a.receiving_signatory, a.outcome,
                   case when exists (select 1 from avis n
                                      where n.reference = a.reference and n.rank_in_request > a.rank_in_request)
                        then false else true end as in_force
              from avis a""";

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        Map<Long, DossierFacts> all = new HashMap<>();
        try (Statement statement = connection.createStatement();
                PreparedStatement entry = connection.prepareStatement(
                        "insert into register_entry (avis, readership, outcome, in_force) values (?, ?, ?, ?)")) {
            Map<Long, Set<String>> asked = asked(statement);
            try (ResultSet avis = statement.executeQuery(AVIS)) {
                for (int count = 1; avis.next(); count++) {
                    long id = avis.getLong("id");
                    DossierFacts facts = new DossierFacts(
                            false, avis.getString("receiving_signatory"), asked.getOrDefault(id, Set.of()));
                    all.put(Readership.of(facts), facts);
                    entry.setLong(1, id);
                    entry.setLong(2, Readership.of(facts));
                    entry.setString(3, avis.getString("outcome"));
                    entry.setBoolean(4, avis.getBoolean("in_force"));
                    entry.addBatch();
                    if (count % AT_ONCE == 0) {
                        entry.executeBatch();
                    }
                }
            }
            entry.executeBatch();
        }
        V38_2__ReadershipOfRequests.keep(connection, all);
    }

    private static Map<Long, Set<String>> asked(Statement statement) throws SQLException {
        Map<Long, Set<String>> asked = new HashMap<>();
        try (ResultSet row = statement.executeQuery("select avis, signatory from avis_asked")) {
            while (row.next()) {
                asked.computeIfAbsent(row.getLong("avis"), avis -> new HashSet<>())
                        .add(row.getString("signatory"));
            }
        }
        return asked;
    }
}
