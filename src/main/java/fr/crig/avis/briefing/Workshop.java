package fr.crig.avis.briefing;

import fr.crig.avis.briefing.BoundPiece.Fate;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Where pieces are opened, out of the service: a small file may inflate to more than there is memory, or take for ever. It costs
 * a process and a while, and then its own place in the book. As many work at once as books are made; who did its work waits a
 * little for more.
 */
@Component
class Workshop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Duration longest;
    private final Deque<WorkerProcess> waiting = new ArrayDeque<>();

    Workshop() {
        this(LONGEST);
    }

    Workshop(Duration longest) {
        this.longest = longest;
    }

    PieceResult make(PieceTask task) {
        WorkerProcess used = waiting();
        Optional<PieceResult> result = used == null ? Optional.empty() : take(task, used);
        boolean again = result.isEmpty() && (used == null || !used.isLate());
        // What the piece before left in it, or its long wait, may have ended it: only a fresh one tells of the piece
        // itself.
        return (again ? take(task, new WorkerProcess()) : result).orElseGet(() -> {
            LOG.warn("A piece of type {} takes more memory or time than it may", task.mediaType());
            return PieceResult.without(Fate.TOO_HEAVY);
        });
    }

    private Optional<PieceResult> take(PieceTask task, WorkerProcess worker) {
        Optional<PieceResult> result = worker.take(task, longest);
        if (result.isPresent()) {
            keep(worker);
        } else {
            worker.close();
        }
        return result;
    }

    private synchronized WorkerProcess waiting() {
        return waiting.poll();
    }

    private synchronized void keep(WorkerProcess worker) {
        waiting.push(worker);
        CompletableFuture.delayedExecutor(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)
                .execute(() -> letGo(worker));
    }

    private synchronized void letGo(WorkerProcess worker) {
        if (waiting.remove(worker)) {
            worker.close();
        }
    }

    @Override
    public synchronized void close() {
        waiting.forEach(WorkerProcess::close);
        waiting.clear();
    }
}
