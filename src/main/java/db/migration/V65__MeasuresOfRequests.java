package db.migration;

import fr.crig.avis.request.Measures;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** What is counted of the requests that were there before. In Java, which knows how a dossier and its steps are kept. */
public class V65__MeasuresOfRequests extends BaseJavaMigration {

    private static final int AT_ONCE = 500;
    private static final String REQUESTS =
            "select id, dossier, milestones, suspended_days from funding_request where reference is not null";
    private static final String UPDATE = """
            update funding_request
               set amount_asked = ?, admissibility_days = ?, opinions_days = ?, deliberation_days = ?, avis_days = ?, follow_up_days = ?
             where id = ?""";

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement();
                PreparedStatement update = connection.prepareStatement(UPDATE)) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet request = statement.executeQuery(REQUESTS)) {
                for (int count = 1; request.next(); count++) {
                    fill(update, request);
                    if (count % AT_ONCE == 0) {
                        update.executeBatch();
                    }
                }
            }
            update.executeBatch();
        }
    }

    private static void fill(PreparedStatement update, ResultSet request) throws SQLException {
        Measures measures = Measures.read(
                request.getString("dossier"), request.getString("milestones"), request.getInt("suspended_days"));
        update.setBigDecimal(1, measures.amountAsked());
        update.setObject(2, measures.admissibilityDays());
        update.setObject(3, measures.opinionsDays());
        update.setObject(4, measures.deliberationDays());
        update.setObject(5, measures.avisDays());
        update.setObject(6, measures.followUpDays());
        update.setLong(7, request.getLong("id"));
        update.addBatch();
    }
}
