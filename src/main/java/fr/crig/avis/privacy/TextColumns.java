package fr.crig.avis.privacy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every column of every table that can hold a text, as the database itself lists them: what is added one day is looked into without
 * anybody having to think of it. The engine's are among them; its models and the history of our migrations name nobody.
 */
@Component
class TextColumns {

    private static final String ALL = """
            select c.table_name, c.column_name, c.character_maximum_length
              from information_schema.columns c
              join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
             where lower(c.table_schema) = 'public' and t.table_type = 'BASE TABLE'
               and lower(c.data_type) in ('character varying', 'character', 'text', 'character large object')
             order by c.table_name, c.ordinal_position""";

    private static final Set<String> OF_NOBODY = Set.of(
            "flyway_schema_history",
            "act_ge_property",
            "act_ge_schema_log",
            "scheduled_tasks",
            "counter",
            "stored_file");

    private final JdbcClient jdbc;

    TextColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, List<TextColumn>> byTable() {
        return jdbc
                .sql(ALL)
                .query((row, number) -> new TextColumn(row.getString(1), row.getString(2), longest(row.getLong(3))))
                .list()
                .stream()
                .filter(column -> !OF_NOBODY.contains(column.plainTable())
                        && !column.plainTable().startsWith("act_re_"))
                .collect(Collectors.groupingBy(TextColumn::table, java.util.TreeMap::new, Collectors.toList()));
    }

    private static Integer longest(long length) {
        return length <= 0 || length > Integer.MAX_VALUE ? null : (int) length;
    }

    /** All columns of a table, in lower case. */
    List<String> namesOf(String table) {
        return jdbc.sql("select lower(column_name) from information_schema.columns where table_name = ?"
                        + " and lower(table_schema) = 'public' order by ordinal_position")
                .param(table)
                .query(String.class)
                .list();
    }

    /** The different texts of a column in which one of these may stand. */
    List<String> texts(TextColumn column, Set<String> lower) {
        return jdbc.sql("select distinct %s from %s where %s"
                        .formatted(quoted(column.name()), quoted(column.table()), condition(column, lower.size())))
                .params(List.copyOf(lower))
                .query(String.class)
                .list();
    }

    static String condition(TextColumn column, int needles) {
        return IntStream.range(0, needles)
                .mapToObj(needle -> "position(? in lower(%s)) > 0".formatted(quoted(column.name())))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    static String quoted(String name) {
        return '"' + name + '"';
    }
}
