package db.migration;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * The journal written so far gets its salts and waits for the chain; then the database itself keeps journal, avis and minutes. In Java,
 * because a trigger is a function of its own on PostgreSQL and a class on H2.
 */
public class V28_1__KeptRows extends BaseJavaMigration {

    private static final List<String> TABLES =
            List.of("journal_entry", "journal_line", "avis", "minutes", "minutes_version");

    /** Minutes change until they are approved; of an entry, words and salt may be erased together. */
    private static final String FUNCTION = """
            create function kept_row() returns trigger language plpgsql as $$
            begin
                if tg_op = 'UPDATE' then
                    if tg_table_name = 'minutes' and to_jsonb(old) ->> 'state' <> 'APPROVED' then
                        return new;
                    end if;
                    if tg_table_name = 'journal_entry' and to_jsonb(new) ->> 'salt' is null then
                        return new;
                    end if;
                end if;
                raise exception 'Rows of % are kept as they are', tg_table_name using errcode = '23001';
            end $$""";

    private static final String ON_POSTGRES = """
            create trigger %1$s_kept before update or delete on %1$s for each row execute function kept_row();
            create trigger %1$s_not_emptied before truncate on %1$s for each statement execute function kept_row()""";

    private static final String ON_H2 = """
            create trigger %1$s_kept before update, delete on %1$s for each row call 'fr.crig.avis.storage.KeptRows'""";

    private final SecureRandom random = new SecureRandom();

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        try (Statement statement = connection.createStatement()) {
            salt(connection, statement);
            statement.execute("insert into journal_pending (entry) select id from journal_entry");
            statement.execute("insert into journal_head (id, last_rank, last_hash) values (1, 0, '')");
            if (postgres) {
                statement.execute(FUNCTION);
            }
            for (String table : TABLES) {
                statement.execute((postgres ? ON_POSTGRES : ON_H2).formatted(table));
            }
        }
    }

    private void salt(Connection connection, Statement statement) throws SQLException {
        List<Long> entries = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select id from journal_entry")) {
            while (rows.next()) {
                entries.add(rows.getLong(1));
            }
        }
        try (PreparedStatement update = connection.prepareStatement("update journal_entry set salt = ? where id = ?")) {
            for (long entry : entries) {
                byte[] salt = new byte[16];
                random.nextBytes(salt);
                update.setString(1, HexFormat.of().formatHex(salt));
                update.setLong(2, entry);
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
