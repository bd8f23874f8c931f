package fr.crig.avis.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** People who act at the same time, each with requests of its own, until they are told to stop. */
final class Crowd implements AutoCloseable {

    static final List<String> SIGNATORIES = List.of("prefecture", "region", "ign", "openig");
    private static final long LONGEST_STOP = Duration.ofMinutes(3).toMillis();

    private final List<Thread> people = new ArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final Ledger ledger;

    /**
     * @param entrances of the nodes; each person stays with one
     * @param pieceBytes size of the piece that goes with each draft; 0 if none does
     */
    Crowd(List<Entrance> entrances, Ledger ledger, Wire wire, int pieceBytes) {
        this(entrances, ledger, wire, story -> story.withPieces(pieceBytes).one());
    }

    /** Who deposits and withdraws, and nobody else. */
    static Crowd ofAgents(Entrance entrance, Ledger ledger) {
        return new Crowd(List.of(entrance), ledger, Wire.GOOD, Story::alone);
    }

    private Crowd(List<Entrance> entrances, Ledger ledger, Wire wire, Consumer<Story> acting) {
        this.ledger = ledger;
        for (int i = 0; i < SIGNATORIES.size(); i++) {
            Entrance entrance = entrances.get(i % entrances.size());
            Story story = new Story(i, SIGNATORIES, entrance, ledger, wire, over::get);
            people.add(new Thread(() -> act(story, acting), "person-" + i));
        }
        people.forEach(Thread::start);
    }

    private void act(Story story, Consumer<Story> acting) {
        try {
            while (!over.get()) {
                acting.accept(story);
            }
        } catch (RuntimeException | Error e) {
            failures.add(e);
        }
    }

    /** Until so many acts were acknowledged since the witness began. */
    void awaitDone(int acts) {
        long end = System.nanoTime()
                + Duration.ofMinutes(10).toNanos()
                + Duration.ofSeconds(4L * (acts - ledger.done())).toNanos();
        while (ledger.done() < acts) {
            ensureAllAct();
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Only %d acts of %d are done".formatted(ledger.done(), acts));
            }
            Product.pause(100);
        }
    }

    private void ensureAllAct() {
        if (!failures.isEmpty()) {
            throw new IllegalStateException("A person cannot go on", failures.peek());
        }
    }

    @Override
    public void close() {
        over.set(true);
        for (Thread person : people) {
            try {
                person.join(LONGEST_STOP);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        ensureAllAct();
    }
}
