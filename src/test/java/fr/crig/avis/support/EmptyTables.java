package fr.crig.avis.support;

import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Empties our tables, the engine's excepted, so that no test sees what another wrote. */
final class EmptyTables {

    private static final String OURS = """
            select table_name from information_schema.tables
            where lower(table_schema) = 'public' and table_type = 'BASE TABLE'
              and lower(table_name) not like 'act\\_%' escape '\\'
              and lower(table_name) <> 'flyway_schema_history'
            """;

    private final JdbcTemplate jdbc;
    private final boolean postgres;

    EmptyTables(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.postgres = jdbc.execute((java.sql.Connection connection) ->
                connection.getMetaData().getDatabaseProductName().equals("PostgreSQL"));
    }

    void empty() {
        List<String> tables = jdbc.queryForList(OURS, String.class);
        if (tables.isEmpty()) {
            return;
        }
        if (postgres) {
            jdbc.execute("truncate " + String.join(", ", tables) + " restart identity cascade");
        } else {
            jdbc.execute(truncateOnH2(tables));
        }
    }

    private static String truncateOnH2(List<String> tables) {
        return tables.stream()
                .map(table -> "truncate table \"%s\" restart identity;".formatted(table))
                .collect(Collectors.joining("", "set referential_integrity false;", "set referential_integrity true;"));
    }
}
