package fr.crig.avis.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** How PostgreSQL goes about what a page asks. */
public final class Plans {

    /** Under these, a scan ends before the end of what it reads. */
    private static final Set<String> ENDED_EARLY = Set.of("Limit");

    /**
     * Ways to ask without a scan: as it costs; where nothing but a condition leads into an index; and where blocks cost nothing, so that rows
     * looked at in vain do.
     */
    private static final List<List<String>> WITHOUT_SCAN = List.of(
            List.of("enable_seqscan = off"),
            List.of("enable_seqscan = off", "enable_indexscan = off", "enable_indexonlyscan = off"),
            List.of("enable_seqscan = off", "seq_page_cost = 0", "random_page_cost = 0"));

    private static final String HIT = "Shared Hit Blocks";
    private static final String READ = "Shared Read Blocks";

    /** A tenth of an index is not all of it. */
    private static final int MOST_OF_IT = 10;

    /** Of a table, after {@code analyze}. */
    public static final int FEW_ROWS = 1000;

    private static final String FIRST_COLUMN = """
            select t.relname as table_name, a.attname as column_name
              from pg_index i
              join pg_class x on x.oid = i.indexrelid
              join pg_class t on t.oid = i.indrelid
              join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
             where x.relname = ?""";

    private final JdbcTemplate jdbc;
    private final OneConnectionEach pool;
    private final ObjectMapper json = new ObjectMapper();

    Plans(OneConnectionEach pool) {
        this.pool = pool;
        this.jdbc = new JdbcTemplate(pool);
    }

    /** What an act asks, each with its values. */
    public List<String> asked(Runnable act) {
        return pool.log().during(act);
    }

    /** Of eight kilobytes, read while it is answered, from memory or not. */
    public long blocks(String select) {
        JsonNode plan = plan("explain (analyze, buffers, format json) ", select);
        return plan.path(HIT).asLong() + plan.path(READ).asLong();
    }

    /**
     * The tables that this reads from one end to the other, by their rows or by an index whose first column it does not name, unless it ends before:
     * what takes the longer, the more there is. Asked so that a table is read through only where there is no other way: in a small one, to follow a
     * whole index costs about what its few rows of interest do, and which PostgreSQL takes depends on what the tests before left behind.
     */
    public List<String> readThrough(String select) {
        Iterator<List<String>> ways = WITHOUT_SCAN.iterator();
        List<String> tables = with(ways.next(), select);
        while (!tables.isEmpty() && ways.hasNext()) {
            tables.retainAll(with(ways.next(), select));
        }
        return tables;
    }

    private List<String> with(List<String> settings, String select) {
        settings.forEach(setting -> jdbc.execute("set " + setting));
        try {
            return asPlanned("explain (format json) ", select);
        } finally {
            settings.forEach(setting -> jdbc.execute("reset " + setting.substring(0, setting.indexOf(' '))));
        }
    }

    /**
     * The same, as PostgreSQL goes about it itself, of tables that have {@value #FEW_ROWS} rows here: fewer are rather read whole. An index of
     * which it skips most was not read through.
     */
    public List<String> readThroughAsChosen(String select) {
        return asPlanned("explain (analyze, buffers, format json) ", select).stream()
                .filter(this::hasMany)
                .toList();
    }

    private List<String> asPlanned(String how, String select) {
        List<String> tables = new ArrayList<>();
        collect(plan(how, select), false, tables);
        return tables;
    }

    private boolean hasMany(String table) {
        return jdbc.queryForObject(
                        "select reltuples from pg_class where relname = ? and relkind = 'r'", Double.class, table)
                >= FEW_ROWS;
    }

    private void collect(JsonNode plan, boolean endsEarly, List<String> tables) {
        String node = plan.path("Node Type").asText();
        if (node.equals("Seq Scan")) {
            tables.add(plan.path("Relation Name").asText());
        } else if (plan.has("Index Name") && !endsEarly) {
            ofIndex(plan, tables);
        }
        boolean below = ENDED_EARLY.contains(node) || endsEarly && !node.equals("Sort") && !node.equals("Hash");
        plan.path("Plans").forEach(child -> collect(child, below, tables));
    }

    /** A condition on a later column alone leaves the whole index to be read, or skipped through. */
    private void ofIndex(JsonNode scan, List<String> tables) {
        Map<String, Object> index =
                jdbc.queryForMap(FIRST_COLUMN, scan.path("Index Name").asText());
        Pattern named = Pattern.compile("\\b" + index.get("column_name") + "\\b");
        if (!named.matcher(scan.path("Index Cond").asText()).find() && !skipped(scan)) {
            tables.add(index.get("table_name").toString());
        }
    }

    /** Known where it was read indeed. */
    private boolean skipped(JsonNode scan) {
        return scan.has(HIT)
                && (scan.path(HIT).asLong() + scan.path(READ).asLong()) * MOST_OF_IT
                        < jdbc.queryForObject(
                                "select relpages from pg_class where relname = ?",
                                Long.class,
                                scan.path("Index Name").asText());
    }

    private JsonNode plan(String how, String select) {
        try {
            return json.readTree(jdbc.queryForObject(how + select, String.class))
                    .get(0)
                    .path("Plan");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(select, e);
        }
    }
}
