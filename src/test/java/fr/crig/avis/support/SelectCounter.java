package fr.crig.avis.support;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the questions that an act asks the database, as H2 itself counts them: what a page costs, on whatever machine. */
public final class SelectCounter {

    private final JdbcClient jdbc;

    public SelectCounter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was asked, and how often. */
    public record Asked(String sql, long times) {

        @Override
        public String toString() {
            return times + " × " + sql.replaceAll("\\s+", " ");
        }
    }

    /** The most frequent first. */
    public List<Asked> during(Runnable act) {
        return statements("select", act);
    }

    /** Reads and writes that have this word. */
    public List<Asked> statements(String word, Runnable act) {
        jdbc.sql("set query_statistics_max_entries 1000").update();
        jdbc.sql("set query_statistics true").update();
        try {
            act.run();
            return jdbc.sql("""
                            select sql_statement as "sql", execution_count as "times"
                              from information_schema.query_statistics
                             where lower(sql_statement) like ?
                             order by execution_count desc, sql_statement""").param("%" + word + "%").query(Asked.class).list();
        } finally {
            jdbc.sql("set query_statistics false").update();
        }
    }

    public static long sum(List<Asked> asked) {
        return asked.stream().mapToLong(Asked::times).sum();
    }
}
