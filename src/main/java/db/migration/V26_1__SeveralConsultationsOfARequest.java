package db.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * An avis may be replaced by a second one that is deliberated on in writing, and the first may have been so too. In Java, because the
 * constraint that allowed one consultation alone was given no name, and H2 and PostgreSQL each name it their own way.
 */
public class V26_1__SeveralConsultationsOfARequest extends BaseJavaMigration {

    private static final String ONE_ALONE = """
            select c.constraint_name
            from information_schema.table_constraints c
            join information_schema.key_column_usage k
              on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name
            where c.constraint_schema = current_schema and c.constraint_type = 'UNIQUE'
              and lower(c.table_name) = 'consultation' and lower(k.column_name) = 'reference'""";

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table consultation drop constraint \"" + name(statement) + '"');
            statement.execute("create index consultation_of_request on consultation (reference, id)");
            // Since when its avis is being replaced: what is said after that is open to all once the second avis is
            // recorded.
            statement.execute("alter table funding_request add column rectified_since timestamp with time zone");
            statement.execute("""
                    update funding_request set rectified_since = state_since
                    where rectified_from is not null""");
        }
    }

    private static String name(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery(ONE_ALONE)) {
            if (!found.next()) {
                throw new IllegalStateException("No unique constraint on consultation.reference");
            }
            return found.getString(1);
        }
    }
}
