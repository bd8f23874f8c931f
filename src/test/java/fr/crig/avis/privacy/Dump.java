package fr.crig.avis.privacy;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** All that a backup would hold: of H2 its own script, of PostgreSQL each row of each table. */
final class Dump {

    private static final Pattern NUMBER = Pattern.compile("\\\\([0-9a-f]{4})");

    private final JdbcTemplate jdbc;

    Dump(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Where one of these stands, in any case. @param record tables in which it may */
    List<String> holding(List<String> needles, Set<String> record) {
        List<String> found = new ArrayList<>();
        for (String line : lines(record)) {
            String lower = line.toLowerCase(Locale.ROOT);
            needles.stream()
                    .filter(needle -> lower.contains(needle.toLowerCase(Locale.ROOT)))
                    .forEach(needle ->
                            found.add(needle + ": " + around(line, lower.indexOf(needle.toLowerCase(Locale.ROOT)))));
        }
        return found;
    }

    /** H2 writes what is not ASCII by its number. */
    private static String plain(String line) {
        return NUMBER.matcher(line)
                .replaceAll(
                        sign -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(sign.group(1), 16))));
    }

    private static String around(String line, int place) {
        return line.substring(0, Math.min(60, line.length())) + " … "
                + line.substring(Math.max(0, place - 60), Math.min(line.length(), place + 60));
    }

    private List<String> lines(Set<String> record) {
        boolean postgres = Boolean.TRUE.equals(jdbc.execute((Connection connection) ->
                connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
        if (!postgres) {
            return jdbc.queryForList("script", String.class).stream()
                    .map(Dump::plain)
                    .filter(line -> record.stream()
                            .noneMatch(table -> line.toUpperCase(Locale.ROOT)
                                    .startsWith("INSERT INTO \"PUBLIC\".\"" + table.toUpperCase(Locale.ROOT) + "\"")))
                    .toList();
        }
        List<String> lines = new ArrayList<>();
        jdbc
                .queryForList(
                        "select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_type = 'BASE TABLE'",
                        String.class)
                .stream()
                .filter(table -> !record.contains(table))
                .forEach(table -> jdbc.queryForList("select t::text from \"%s\" t".formatted(table), String.class)
                        .forEach(row -> lines.add(table + " " + row)));
        return lines;
    }
}
