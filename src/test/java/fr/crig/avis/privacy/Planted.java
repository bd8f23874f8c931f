package fr.crig.avis.privacy;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** A person's name, or its login where a name would not fit, in each column that can hold it: a row of its own for each. */
final class Planted {

    private static final LocalDateTime DAY = LocalDateTime.of(2026, 3, 1, 12, 0);

    private final JdbcTemplate jdbc;
    private final boolean postgres;
    private final String name;
    private final String login;

    /** As table and column, in lower case. */
    private final Set<String> places = new TreeSet<>();

    private int count = 1000;

    Planted(JdbcTemplate jdbc, String name, String login) {
        this.jdbc = jdbc;
        this.name = name;
        this.login = login;
        this.postgres = Boolean.TRUE.equals(jdbc.execute((Connection connection) ->
                connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
    }

    private record Column(String name, int type, int size, boolean generated) {}

    /** @param tables the texts of which are looked into */
    Set<String> everywhere(Set<String> tables) {
        jdbc.execute((Connection connection) -> {
            keys(connection, false);
            try {
                for (String table : tables) {
                    plant(connection, table);
                }
            } finally {
                keys(connection, true);
            }
            return null;
        });
        return places;
    }

    private void keys(Connection connection, boolean checked) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    postgres
                            ? "set session_replication_role = " + (checked ? "default" : "replica")
                            : "set referential_integrity " + checked);
        }
    }

    private void plant(Connection connection, String table) throws SQLException {
        List<Column> columns = columns(connection.getMetaData(), table);
        Set<String> foreign = foreign(connection.getMetaData(), table);
        for (Column column : columns) {
            String needle = column.size() >= name.length() ? name : login;
            if (isText(column) && column.size() >= login.length() && !foreign.contains(column.name())) {
                insert(connection, table, columns, column, needle);
                places.add(table.toLowerCase(Locale.ROOT) + "." + column.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private static List<Column> columns(DatabaseMetaData meta, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet rows = meta.getColumns(null, null, table, null)) {
            while (rows.next()) {
                if (rows.getString("TABLE_SCHEM").equalsIgnoreCase("public")) {
                    columns.add(new Column(
                            rows.getString("COLUMN_NAME"),
                            rows.getInt("DATA_TYPE"),
                            rows.getInt("COLUMN_SIZE"),
                            "YES".equals(rows.getString("IS_AUTOINCREMENT"))));
                }
            }
        }
        return columns;
    }

    private static Set<String> foreign(DatabaseMetaData meta, String table) throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet keys = meta.getImportedKeys(null, null, table)) {
            while (keys.next()) {
                names.add(keys.getString("FKCOLUMN_NAME"));
            }
        }
        try (ResultSet keys = meta.getExportedKeys(null, null, table)) {
            while (keys.next()) {
                names.add(keys.getString("PKCOLUMN_NAME"));
            }
        }
        return names;
    }

    private static boolean isText(Column column) {
        return Set.of(Types.VARCHAR, Types.CHAR, Types.CLOB, Types.LONGVARCHAR).contains(column.type());
    }

    private void insert(Connection connection, String table, List<Column> columns, Column planted, String needle)
            throws SQLException {
        List<Column> given =
                columns.stream().filter(column -> !column.generated()).toList();
        String names = String.join(
                ", ", given.stream().map(column -> '"' + column.name() + '"').toList());
        String marks = String.join(", ", given.stream().map(column -> "?").toList());
        try (PreparedStatement insert =
                connection.prepareStatement("insert into \"%s\" (%s) values (%s)".formatted(table, names, marks))) {
            for (int i = 0; i < given.size(); i++) {
                Column column = given.get(i);
                insert.setObject(i + 1, column.equals(planted) ? needle : filler(column));
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new SQLException(table + "." + planted.name(), e);
        }
    }

    private Object filler(Column column) {
        count++;
        return switch (column.type()) {
            case Types.BIGINT -> (long) count;
            case Types.INTEGER, Types.DOUBLE -> count;
            case Types.NUMERIC, Types.DECIMAL -> count % 100;
            case Types.SMALLINT -> (short) (count % 10_000);
            case Types.BOOLEAN, Types.BIT -> false;
            case Types.DATE -> LocalDate.of(2026, 3, 1);
            case Types.TIMESTAMP -> postgres && isZoned(column) ? DAY.atOffset(ZoneOffset.UTC) : DAY;
            case Types.TIMESTAMP_WITH_TIMEZONE -> OffsetDateTime.of(DAY, ZoneOffset.UTC);
            case Types.VARBINARY, Types.BLOB, Types.LONGVARBINARY -> new byte[] {1};
            case Types.BINARY, Types.OTHER ->
                column.size() == 16 || column.type() == Types.OTHER ? UUID.randomUUID() : new byte[] {1};
            default -> {
                String text = "v" + Integer.toString(count, 36);
                yield text.substring(0, Math.min(text.length(), column.size()));
            }
        };
    }

    /** The engine's columns carry no zone. */
    private static boolean isZoned(Column column) {
        return !column.name().endsWith("_");
    }
}
