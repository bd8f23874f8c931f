package fr.crig.avis.avis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.GeneratedDocument;
import fr.crig.avis.support.OnPostgres;
import fr.crig.avis.support.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two record avis together, one of ten tries is rolled back, and the year ends meanwhile. In one process, as neither keeps anything of
 * the numbers in memory: the row of the counter alone stands between them, as it does between two nodes.
 */
@Tag("chaos")
@OnPostgres
class NumbersTogetherIT extends AvisStory {

    private static final int AVIS = "small".equals(System.getProperty("crig.chaos.size")) ? 24 : 2_000;
    private static final int ROLLED_BACK_ONE_OF = 10;
    private static final int NODES = 2;

    /** A minute before midnight in Paris. */
    private static final Instant YEARS_END = Instant.parse("2026-12-31T22:59:00Z");

    @Autowired
    private AvisClerk clerk;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicInteger rolledBack = new AtomicInteger();

    @Test
    void leaveNoGapAndGiveNoneTwice() throws Exception {
        List<Reference> requests = new Copies(jdbc).of(decided(Samples.form(), "Le comité est favorable."), AVIS);
        clock.set(YEARS_END);
        var nodes = Executors.newFixedThreadPool(NODES);
        List<String> numbers = new ArrayList<>();
        try {
            List<Callable<List<String>>> shares = IntStream.range(0, NODES)
                    .<Callable<List<String>>>mapToObj(node -> () -> record(share(requests, node)))
                    .toList();
            for (Future<List<String>> share : nodes.invokeAll(shares)) {
                numbers.addAll(share.get());
            }
        } finally {
            nodes.shutdownNow();
        }
        long before =
                numbers.stream().filter(number -> number.contains("-2026-")).count();
        long after = AVIS - before;
        assertThat(before).isPositive();
        assertThat(after).isPositive();
        assertThat(rolledBack).hasPositiveValue();
        assertThat(numbers).containsExactlyInAnyOrderElementsOf(numbers(2026, before, 2027, after));
        assertThat(requests)
                .allSatisfy(request -> assertThat(reader.of(request)).isPresent());
        new GeneratedDocument(Path.of("docs", "chaos.md"))
                .write(
                        "numbers-together",
                        "%d avis, %d more rolled back: 1 to %d of one year and 1 to %d of the next, without gap."
                                .formatted(AVIS, rolledBack.get(), before, after));
    }

    private static List<Reference> share(List<Reference> requests, int node) {
        return IntStream.range(0, requests.size())
                .filter(i -> i % NODES == node)
                .mapToObj(requests::get)
                .toList();
    }

    private List<String> record(List<Reference> requests) {
        return requests.stream().map(this::record).toList();
    }

    private String record(Reference request) {
        int tried = tries.incrementAndGet();
        if (tried == AVIS / 2) {
            clock.advance(Duration.ofMinutes(2));
        }
        if (tried % ROLLED_BACK_ONE_OF == 0) {
            transaction.executeWithoutResult(status -> {
                clerk.record(request);
                status.setRollbackOnly();
            });
            rolledBack.incrementAndGet();
        }
        return clerk.record(request).number();
    }

    private static List<String> numbers(int year, long last, int next, long lastOfNext) {
        List<String> numbers = new ArrayList<>();
        for (long[] one : Arrays.asList(new long[] {year, last}, new long[] {next, lastOfNext})) {
            for (long number = 1; number <= one[1]; number++) {
                numbers.add("CRIG-OCC-%d-%03d".formatted(one[0], number));
            }
        }
        return numbers;
    }
}
