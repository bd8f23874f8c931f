package db.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * An avis may be replaced by another one of the same request. In Java, because the constraint that allowed one alone was given no
 * name, and H2 and PostgreSQL each name it their own way.
 */
public class V17_2__SeveralAvisOfARequest extends BaseJavaMigration {

    private static final String ONE_ALONE = """
            select c.constraint_name
            from information_schema.table_constraints c
            join information_schema.key_column_usage k
              on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name
            where c.constraint_schema = current_schema and c.constraint_type = 'UNIQUE'
              and lower(c.table_name) = 'avis' and lower(k.column_name) = 'reference'""";

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table avis drop constraint \"" + name(statement) + '"');
            statement.execute("alter table avis add constraint avis_of_request unique (reference, rank_in_request)");
        }
    }

    private static String name(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery(ONE_ALONE)) {
            if (!found.next()) {
                throw new IllegalStateException("No unique constraint on avis.reference");
            }
            return found.getString(1);
        }
    }
}
