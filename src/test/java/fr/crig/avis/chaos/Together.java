package fr.crig.avis.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several things that begin at the same instant, each on a thread of its own. */
final class Together implements AutoCloseable {

    private final int count;
    private final ExecutorService threads;

    Together(int count) {
        this.count = count;
        this.threads = Executors.newFixedThreadPool(count);
    }

    /** @return what came of each, once all are done */
    <T> List<T> all(List<Callable<T>> things) {
        CyclicBarrier start = new CyclicBarrier(count);
        List<Future<T>> begun = new ArrayList<>();
        for (Callable<T> thing : things) {
            begun.add(threads.submit(() -> {
                start.await();
                return thing.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> one : begun) {
            results.add(result(one));
        }
        return results;
    }

    private static <T> T result(Future<T> one) {
        try {
            return one.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
