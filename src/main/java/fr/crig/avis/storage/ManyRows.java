package fr.crig.avis.storage;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of one table, written in one statement: the database then opens the table and its indexes once for all of them. */
public final class ManyRows {

    /** With a dozen values each, still under what PostgreSQL takes in one statement. */
    private static final int AT_ONCE = 5000;

    private ManyRows() {}

    /**
     * @param into {@code insert into} with the names of the columns
     * @param rows each with as many values
     */
    public static void write(JdbcClient jdbc, String into, List<Object[]> rows) {
        for (int start = 0; start < rows.size(); start += AT_ONCE) {
            List<Object[]> some = rows.subList(start, Math.min(start + AT_ONCE, rows.size()));
            String row = "(" + String.join(", ", Collections.nCopies(some.get(0).length, "?")) + ")";
            jdbc.sql(into + " values " + String.join(", ", Collections.nCopies(some.size(), row)))
                    .params(some.stream().flatMap(Stream::of).toList())
                    .update();
        }
    }
}
