package db.migration;

import fr.crig.avis.request.RequestIndex;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Requests that were there before are found like the others. In Java, because no SQL of both databases folds accents. */
public class V20_2__IndexOfRequests extends BaseJavaMigration {

    private static final String REQUESTS = "select id, reference, title, applicant_name, dossier from funding_request";
    private static final String INDEX =
            "update funding_request set search_words = ?, applicant_words = ?, departments = ? where id = ?";

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement();
                PreparedStatement update = context.getConnection().prepareStatement(INDEX);
                ResultSet request = statement.executeQuery(REQUESTS)) {
            while (request.next()) {
                fill(update, request);
            }
        }
    }

    private static void fill(PreparedStatement update, ResultSet request) throws SQLException {
        RequestIndex index = RequestIndex.read(
                request.getString("reference"),
                request.getString("title"),
                request.getString("applicant_name"),
                request.getString("dossier"));
        update.setString(1, index.searchWords());
        update.setString(2, index.applicantWords());
        update.setString(3, index.departments());
        update.setLong(4, request.getLong("id"));
        update.executeUpdate();
    }
}
