package fr.crig.avis.upkeep;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that an H2 file holds, files and engine included, goes to an empty PostgreSQL that has the same schema; then each row is read
 * again there and compared. All of it is one transaction: whatever fails, the target stays empty. The source is only read.
 */
class DatabaseMove {

    private static final String HISTORY = "flyway_schema_history";
    private static final String VERSIONS = """
            select "version", "checksum" from "flyway_schema_history"
            where "version" is not null and "success" = true order by "installed_rank\"""";

    private final Connection source;
    private final Connection target;

    DatabaseMove(Connection source, Connection target) {
        this.source = source;
        this.target = target;
    }

    /** What was moved. */
    record Moved(int tables, long rows) {}

    /** @throws MoveRefused if the two are not of the same version, or a row is not the same there */
    Moved move() throws SQLException {
        refuseAnotherVersion();
        target.setAutoCommit(false);
        try {
            Moved moved = moveAll();
            target.commit();
            return moved;
        } finally {
            target.rollback();
        }
    }

    private Moved moveAll() throws SQLException {
        List<String> keys = withoutForeignKeys();
        long rows = 0;
        Set<String> tables = tablesOf(target);
        for (String table : tables) {
            rows += move(new TableCopy(table, target));
        }
        for (String key : keys) {
            execute(key);
        }
        nextNumbers();
        return new Moved(tables.size(), rows);
    }

    private long move(TableCopy copy) throws SQLException {
        // What a migration or the engine's script put there is in the source too.
        execute("delete from " + copy.table());
        RowSum there = copy.copy(source, target);
        if (!there.isThatOf(copy.sum(target))) {
            throw new MoveRefused(Sentences.of("upkeep.move.different", copy.table()));
        }
        return there.rows();
    }

    private void refuseAnotherVersion() throws SQLException {
        if (!rows(source, VERSIONS).equals(rows(target, VERSIONS))
                || !tablesOf(source).equals(tablesOf(target))) {
            throw new MoveRefused(Sentences.of("upkeep.move.version"));
        }
    }

    /** @throws MoveRefused if the target holds accounts */
    void refuseOneInUse() throws SQLException {
        if (tablesOf(target).contains("account")
                && !rows(target, "select id from account limit 1").isEmpty()) {
            throw new MoveRefused(Sentences.of("upkeep.move.notEmpty"));
        }
    }

    /**
     * Rows arrive table by table, in no order that the keys ask for: they are taken away, and come back over the whole.
     *
     * @return the statements that bring them back, and refuse what does not hold
     */
    private List<String> withoutForeignKeys() throws SQLException {
        String keys = """
                select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) from pg_constraint
                where contype = 'f' and connamespace = current_schema()::regnamespace""";
        List<String> back = new ArrayList<>();
        for (List<String> key : rows(target, keys)) {
            execute("alter table " + key.get(0) + " drop constraint " + key.get(1));
            back.add("alter table " + key.get(0) + " add constraint " + key.get(1) + " " + key.get(2));
        }
        return back;
    }

    /** An identifier is never given twice, nor after what it named was deleted. */
    private void nextNumbers() throws SQLException {
        String identities = """
                select lower(table_name), lower(column_name), identity_base from information_schema.columns
                where is_identity = 'YES' and table_schema = schema()""";
        for (List<String> identity : rows(source, identities)) {
            execute("select setval(pg_get_serial_sequence('%s', '%s'), %s, false)"
                    .formatted(identity.get(0), identity.get(1), identity.get(2)));
        }
    }

    private static Set<String> tablesOf(Connection database) throws SQLException {
        Set<String> tables = new TreeSet<>();
        DatabaseMetaData described = database.getMetaData();
        String schema = database.getSchema();
        try (ResultSet table = described.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (table.next()) {
                tables.add(table.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        tables.remove(HISTORY);
        return tables;
    }

    private static List<List<String>> rows(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<List<String>> rows = new ArrayList<>();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.add(row.getString(column));
                }
                rows.add(values);
            }
            return rows;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = target.createStatement()) {
            statement.execute(sql);
        }
    }
}
