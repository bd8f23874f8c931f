package fr.crig.avis.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.h2.tools.TriggerAdapter;

/**
 * Refuses, on H2, what the function {@code kept_row} refuses on PostgreSQL: to change or to delete what is recorded for ever. The
 * database has its name: it stays where it is. H2 does not ask it when somebody truncates a table, so production is on PostgreSQL.
 */
public class KeptRows extends TriggerAdapter {

    private static final String RESTRICTED = "23001";

    @Override
    public void fire(Connection connection, ResultSet before, ResultSet after) throws SQLException {
        boolean mayChange = after != null
                && switch (tableName.toUpperCase(Locale.ROOT)) {
                    case "MINUTES" -> !"APPROVED".equals(before.getString("state"));
                    case "JOURNAL_ENTRY" -> after.getString("salt") == null;
                    default -> false;
                };
        if (!mayChange) {
            throw new SQLException("Rows of " + tableName + " are kept as they are", RESTRICTED);
        }
    }
}
