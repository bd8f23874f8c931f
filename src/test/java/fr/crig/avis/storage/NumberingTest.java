package fr.crig.avis.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.support.ApplicationTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class NumberingTest extends ApplicationTest {

    private static final int AT_ONCE = 8;

    @Autowired
    private Numbering numbering;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void givesTheFirstNumbersOfAYearToThoseWhoAskAtOnce() throws Exception {
        var start = new CyclicBarrier(AT_ONCE);
        Callable<Long> next = () -> transaction.execute(status -> {
            await(start);
            return numbering.next("D", 2027);
        });
        ExecutorService crowd = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Long> numbers = new ArrayList<>();
            for (Future<Long> number : crowd.invokeAll(Collections.nCopies(AT_ONCE, next))) {
                numbers.add(number.get());
            }
            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, AT_ONCE).boxed().toList());
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void leavesNoGapWhenTheFirstOfAYearFails() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    numbering.next("D", 2027);
                    throw new IllegalStateException("Refused after all");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(transaction.<Long>execute(status -> numbering.next("D", 2027)))
                .isEqualTo(1);
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
