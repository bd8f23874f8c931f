package db.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Counts the reserves that were not lifted. In Java, because they stand in the recorded document alone. */
public class V22_1__OpenReserves extends BaseJavaMigration {

    private static final String GRANTED = """
            select f.id, a.record, (select count(*) from lifted_reserve l where l.follow_up = f.id) as lifted
              from follow_up f
              join avis a on a.reference = f.reference and (f.avis_number is null or f.avis_number = a.number)
             where f.result = 'GRANTED'
               and a.rank_in_request = (select max(b.rank_in_request) from avis b where b.reference = f.reference)""";

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public void migrate(Context context) throws SQLException, JsonProcessingException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement();
                ResultSet granted = statement.executeQuery(GRANTED);
                PreparedStatement count =
                        connection.prepareStatement("update follow_up set open_reserves = ? where id = ?")) {
            while (granted.next()) {
                int reserves = json.readTree(granted.getString("record"))
                        .path("reserves")
                        .size();
                count.setInt(1, reserves - granted.getInt("lifted"));
                count.setLong(2, granted.getLong("id"));
                count.executeUpdate();
            }
        }
    }
}
