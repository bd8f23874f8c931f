package fr.crig.avis.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every row of every table, the engine's included: what an act that is refused must leave as it was. */
public final class Rows {

    private static final Set<Integer> FILES = Set.of(Types.BLOB, Types.BINARY, Types.VARBINARY);

    private static final String REFUSAL = "act = 'access.refused'";

    private final JdbcTemplate jdbc;
    private final List<String> tables;

    public Rows(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.tables = jdbc.queryForList("""
                select table_name from information_schema.tables
                where lower(table_schema) = 'public' and table_type = 'BASE TABLE' order by table_name""", String.class);
    }

    /** By table: how many rows, and what they hold; without the lines of the journal that tell of a refusal. */
    public Map<String, String> all() {
        Map<String, String> rows = new TreeMap<>();
        tables.forEach(table -> rows.put(table, digest(table)));
        return rows;
    }

    private String digest(String table) {
        return jdbc.query("select * from \"" + table + "\"" + withoutRefusals(table), rows -> {
            int columns = rows.getMetaData().getColumnCount();
            int count = 0;
            long sum = 0;
            while (rows.next()) {
                long hash = 1;
                for (int column = 1; column <= columns; column++) {
                    hash = 31 * hash + hash(rows, column);
                }
                count++;
                sum += hash;
            }
            return count + " rows, " + Long.toHexString(sum);
        });
    }

    private static String withoutRefusals(String table) {
        return switch (table.toLowerCase(Locale.ROOT)) {
            case "journal_entry" -> " where not " + REFUSAL;
            case "journal_pending" -> " where entry not in (select id from journal_entry where " + REFUSAL + ")";
            default -> "";
        };
    }

    /** Files as they are: as text, whatever bytes are none would all be the same. */
    private static int hash(ResultSet rows, int column) throws SQLException {
        return FILES.contains(rows.getMetaData().getColumnType(column))
                ? Arrays.hashCode(rows.getBytes(column))
                : Objects.hashCode(rows.getString(column));
    }
}
