package fr.crig.avis.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an act cost at a database.
 *
 * @param trips executions, a batch being one, and commits
 * @param statements rows of a batch one by one, without commits
 * @param writes commits that wrote something
 * @param bySql how often each was executed
 */
public record Cost(long trips, long statements, long writes, Map<String, Long> bySql) {

    public static final Cost NOTHING = new Cost(0, 0, 0, Map.of());

    public Cost plus(Cost other) {
        Map<String, Long> both = new HashMap<>(bySql);
        other.bySql.forEach((sql, times) -> both.merge(sql, times, Long::sum));
        return new Cost(trips + other.trips, statements + other.statements, writes + other.writes, both);
    }

    /** The most frequent first: where it goes. */
    public List<String> mostFrequent() {
        return bySql.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(one -> one.getValue() + " × " + one.getKey())
                .toList();
    }
}
