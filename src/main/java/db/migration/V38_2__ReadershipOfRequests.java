package db.migration;

import fr.crig.avis.account.DossierFacts;
import fr.crig.avis.account.Readership;
import fr.crig.avis.request.RequestIndex;
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

/** Who may read the requests that were there before, and under what they are found. In Java, which makes the numbers. */
public class V38_2__ReadershipOfRequests extends BaseJavaMigration {

    private static final int AT_ONCE = 500;
    private static final String ASKED =
            "select c.reference, a.signatory from circulation c join circulation_asked a on a.circulation = c.id";
    private static final String REQUESTS =
            "select id, reference, state, receiving_signatory, search_words, departments from funding_request";

    private static final String ANSWERED = """
            insert into request_term (request, term, readership)
            select distinct r.id, '!' || o.signatory, r.readership
              from opinion o join funding_request r on r.reference = o.reference where o.stance <> 'TACIT'""";

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        Map<Long, DossierFacts> all = new HashMap<>();
        try (Statement statement = connection.createStatement();
                PreparedStatement readers =
                        connection.prepareStatement("update funding_request set readership = ? where id = ?");
                PreparedStatement terms = connection.prepareStatement(
                        "insert into request_term (request, term, readership) values (?, ?, ?)")) {
            Map<String, Set<String>> asked = asked(statement);
            try (ResultSet request = statement.executeQuery(REQUESTS)) {
                for (int count = 1; request.next(); count++) {
                    DossierFacts facts = facts(request, asked);
                    all.put(Readership.of(facts), facts);
                    fill(request, Readership.of(facts), readers, terms);
                    if (count % AT_ONCE == 0) {
                        readers.executeBatch();
                        terms.executeBatch();
                    }
                }
            }
            readers.executeBatch();
            terms.executeBatch();
        }
        keep(connection, all);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(ANSWERED);
        }
    }

    /** Those that are not known yet. */
    static void keep(Connection connection, Map<Long, DossierFacts> all) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(Readership.INSERT)) {
            for (DossierFacts facts : all.values()) {
                Object[] values = Readership.values(facts);
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                insert.executeUpdate();
            }
        }
    }

    private static Map<String, Set<String>> asked(Statement statement) throws SQLException {
        Map<String, Set<String>> asked = new HashMap<>();
        try (ResultSet row = statement.executeQuery(ASKED)) {
            while (row.next()) {
                asked.computeIfAbsent(row.getString("reference"), reference -> new HashSet<>())
                        .add(row.getString("signatory"));
            }
        }
        return asked;
    }

    private static DossierFacts facts(ResultSet request, Map<String, Set<String>> asked) throws SQLException {
        return new DossierFacts(
                request.getString("state").equals("DRAFT"),
                request.getString("receiving_signatory"),
                asked.getOrDefault(request.getString("reference"), Set.of()));
    }

    private static void fill(ResultSet request, long readership, PreparedStatement readers, PreparedStatement terms)
            throws SQLException {
        long id = request.getLong("id");
        readers.setLong(1, readership);
        readers.setLong(2, id);
        readers.addBatch();
        for (String term : RequestIndex.terms(request.getString("search_words"), request.getString("departments"))) {
            terms.setLong(1, id);
            terms.setString(2, term);
            terms.setLong(3, readership);
            terms.addBatch();
        }
    }
}
