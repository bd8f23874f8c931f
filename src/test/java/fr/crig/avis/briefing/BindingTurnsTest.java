package fr.crig.avis.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class BindingTurnsTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void makesOneBookAtATimeForAPerson() throws InterruptedException {
        var turns = new BindingTurns(2, LONG);
        var second = new AtomicReference<String>();
        Thread waiting = turns.take("membre.ign", () -> {
            Thread again = waiting(turns, "membre.ign", second);
            assertThat(second).hasNullValue();
            assertThatThrownBy(() -> turns.take("membre.ign", () -> "third")).isInstanceOf(BookBusy.class);
            assertThat(turns.take("secretariat", () -> "another's")).isEqualTo("another's");
            return again;
        });
        waiting.join();
        assertThat(second).hasValue("made");
        assertThat(turns.take("membre.ign", () -> "later")).isEqualTo("later");
    }

    @Test
    void letsNobodyWaitForEver() {
        var turns = new BindingTurns(1, Duration.ofMillis(1));
        turns.take("membre.ign", () -> {
            assertThatThrownBy(() -> turns.take("secretariat", () -> "made")).isInstanceOf(BookBusy.class);
            assertThatThrownBy(() -> turns.take("membre.ign", () -> "made")).isInstanceOf(BookBusy.class);
            return null;
        });
        assertThat(turns.take("secretariat", () -> "made")).isEqualTo("made");
    }

    @Test
    void givesTheTurnBackWhenABookCannotBeMade() {
        var turns = new BindingTurns(1, Duration.ofMillis(1));
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> turns.take("membre.ign", () -> {
                        throw new IllegalStateException("No space left");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(turns.take("membre.ign", () -> "made")).isEqualTo("made");
    }

    @Test
    void endsAWaitWhenTheNodeStops() throws InterruptedException {
        var turns = new BindingTurns(1, LONG);
        var refused = new AtomicReference<Throwable>();
        Thread waiting = turns.take("membre.ign", () -> {
            Thread other = waiting(turns, "secretariat", new AtomicReference<>());
            other.setUncaughtExceptionHandler((thread, thrown) -> refused.set(thrown));
            other.interrupt();
            return other;
        });
        waiting.join();
        assertThat(refused.get()).isInstanceOf(BookBusy.class);
    }

    /** @return a thread that is seen to wait for its turn */
    static Thread waiting(BindingTurns turns, String username, AtomicReference<String> made) {
        var thread = new Thread(() -> made.set(turns.take(username, () -> "made")));
        thread.start();
        while (thread.isAlive() && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThat(thread.isAlive()).as("waits for its turn").isTrue();
        return thread;
    }
}
