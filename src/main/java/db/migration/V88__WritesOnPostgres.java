package db.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * What PostgreSQL did with each row in vain. H2 compresses no file, has no index of some rows only, and names no constraint that has no name:
 * there all stays as it is.
 */
public class V88__WritesOnPostgres extends BaseJavaMigration {

    private static final List<String> ON_POSTGRES = List.of(
            // Nearly all files are compressed already, and what cannot be made smaller takes the longest to try.
            "alter table stored_file_chunk alter column content set storage external",
            // A notice that is no digest, or waits for none, was written into these with its insertion and again with
            // its delivery.
            "drop index notice_unsubscribe",
            "create unique index notice_unsubscribe on notice (unsubscribe) where unsubscribe is not null",
            "drop index notice_gathered",
            "create index notice_gathered on notice (username, id) where state = 'GATHERED'",
            // By the reference first, so that what is looked for by it needs no second index.
            "alter table notice add constraint notice_told unique (reference, event, recipient)",
            "alter table notice drop constraint notice_event_reference_recipient_key",
            "drop index notice_reference",
            // Written in one statement with its entry, which is never deleted: there is nothing to look up.
            "alter table journal_pending drop constraint journal_pending_entry_fkey");

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            try (Statement statement = connection.createStatement()) {
                for (String change : ON_POSTGRES) {
                    statement.execute(change);
                }
            }
        }
    }
}
