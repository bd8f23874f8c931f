package fr.crig.avis.storage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of a series go from 1 to its counter in each year, each given once. */
@Component
public class SeriesCheck {

    private static final Pattern NUMBER = Pattern.compile(".*-(\\d{4})-(\\d+)");

    private final JdbcClient jdbc;

    SeriesCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param numbers all that were given, as they are written: {@code …-<year>-<number>}
     * @param keys where the sentences begin
     */
    public Finding check(String series, Collection<String> numbers, String keys) {
        Map<Integer, SortedSet<Long>> found = new TreeMap<>();
        for (String number : numbers) {
            Matcher parts = NUMBER.matcher(number);
            if (!parts.matches() || !year(found, parts).add(Long.parseLong(parts.group(2)))) {
                return Finding.fault(keys + "twice", number);
            }
        }
        Map<Integer, Long> counters = counters(series);
        // A counter that was lost gives its numbers a second time.
        found.keySet().forEach(year -> counters.putIfAbsent(year, 0L));
        return counters.entrySet().stream()
                .map(counter -> fault(found.getOrDefault(counter.getKey(), new TreeSet<>()), counter, keys))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> Finding.sound(keys + "whole", numbers.size()));
    }

    private static SortedSet<Long> year(Map<Integer, SortedSet<Long>> found, Matcher parts) {
        return found.computeIfAbsent(Integer.valueOf(parts.group(1)), year -> new TreeSet<>());
    }

    private static Optional<Finding> fault(SortedSet<Long> found, Map.Entry<Integer, Long> counter, String keys) {
        if (!found.isEmpty() && found.last() > counter.getValue()) {
            return Optional.of(Finding.fault(keys + "beyond", counter.getKey(), found.last(), counter.getValue()));
        }
        return LongStream.rangeClosed(1, counter.getValue())
                .filter(number -> !found.contains(number))
                .mapToObj(number -> Finding.fault(keys + "missing", counter.getKey(), number))
                .findFirst();
    }

    private Map<Integer, Long> counters(String series) {
        Map<Integer, Long> counters = new TreeMap<>();
        jdbc.sql("select counter_year, last_number from counter where series = ?")
                .param(series)
                .query((row, number) -> List.of(row.getLong(1), row.getLong(2)))
                .list()
                .forEach(row -> counters.put(Math.toIntExact(row.get(0)), row.get(1)));
        return counters;
    }
}
