package fr.crig.avis.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Several people who do the same thing at the same instant. */
final class AtOnce {

    private AtOnce() {}

    /** @return how many succeeded; each of the others must have failed in one of the expected ways */
    @SafeVarargs
    static int succeeding(int people, Runnable act, Class<? extends Throwable>... expected) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try {
            CyclicBarrier start = new CyclicBarrier(people);
            Callable<Boolean> attempt = () -> {
                start.await();
                act.run();
                return true;
            };
            List<Future<Boolean>> attempts = new ArrayList<>();
            for (int one = 0; one < people; one++) {
                attempts.add(threads.submit(attempt));
            }
            int succeeded = 0;
            for (Future<Boolean> done : attempts) {
                succeeded += hasSucceeded(done, expected) ? 1 : 0;
            }
            return succeeded;
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean hasSucceeded(Future<Boolean> done, Class<? extends Throwable>[] expected)
            throws InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException e) {
            if (Stream.of(expected).noneMatch(type -> type.isInstance(e.getCause()))) {
                throw new AssertionError(e.getCause());
            }
            return false;
        }
    }
}
