package fr.crig.avis.support;

import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Empties all tables, so that no test sees what another wrote. Of the engine's, those stay that are written at the deployment;
 * ending two thousand instances one by one through its services takes minutes, this does not. Of ours, the readerships stay, which say the
 * same for ever. The triggers that keep journal, avis and
 * minutes are not asked: on H2 because it asks none when it truncates, on PostgreSQL because the superuser of the tests may replay as a
 * replica does.
 */
final class EmptyTables {

    private static final String WRITTEN_BY_TESTS = """
            select table_name from information_schema.tables
            where lower(table_schema) = 'public' and table_type = 'BASE TABLE'
              and lower(table_name) not like 'act\\_re\\_%' escape '\\'
              and lower(table_name) not like 'act\\_ge\\_%' escape '\\'
              and lower(table_name) not in ('act_ru_jobdef', 'flyway_schema_history', 'readership')
            """;
    private static final String VARIABLES_OF_INSTANCES = "delete from act_ge_bytearray where deployment_id_ is null";

    private static final String IF_IT_HAS_ROWS = "select '%1$s' where exists (select 1 from \"%1$s\")";
    private static final String RESET_ON_POSTGRES = """
            set session_replication_role = default;
            select setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
            from pg_sequences where schemaname = 'public' and last_value is not null""";

    private final JdbcTemplate jdbc;
    private final boolean postgres;

    EmptyTables(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.postgres = jdbc.execute((java.sql.Connection connection) ->
                connection.getMetaData().getDatabaseProductName().equals("PostgreSQL"));
    }

    void empty() {
        List<String> tables = jdbc.queryForList(WRITTEN_BY_TESTS, String.class);
        if (postgres) {
            deleteOnPostgres(tables);
        } else {
            jdbc.execute(truncateOnH2(tables));
        }
        jdbc.execute(VARIABLES_OF_INSTANCES);
    }

    /** To truncate makes new files for each table and each index: for a hundred tables with a few rows, that takes longer than a test. */
    private void deleteOnPostgres(List<String> tables) {
        List<String> written = jdbc.queryForList(
                tables.stream().map(IF_IT_HAS_ROWS::formatted).collect(Collectors.joining(" union all ")),
                String.class);
        jdbc.execute(written.stream()
                .map("delete from \"%s\";"::formatted)
                .collect(Collectors.joining("", "set session_replication_role = replica;", RESET_ON_POSTGRES)));
    }

    private static String truncateOnH2(List<String> tables) {
        return tables.stream()
                .map(table -> "truncate table \"%s\" restart identity;".formatted(table))
                .collect(Collectors.joining("", "set referential_integrity false;", "set referential_integrity true;"));
    }
}
