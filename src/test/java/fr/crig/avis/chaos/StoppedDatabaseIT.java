package fr.crig.avis.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** PostgreSQL is stopped at once while people act, and comes back; nobody touches the service. */
@Tag("chaos")
class StoppedDatabaseIT {

    private static final int STOPS = Size.of(10, 2);
    private static final int ACTS = Size.of(40, 15);
    private static final int LONGEST_WAIT = 2_000;
    private static final long AWAY = 5_000;

    @Test
    void losesNothingAndComesBackByItself() {
        try (Trial trial = Trial.onPostgres("stopped-database", 1)) {
            trial.start();
            Browser reader = new Browser(trial.node().address(), "agent.region");
            try (Crowd crowd = trial.crowd()) {
                for (int i = 0; i < STOPS; i++) {
                    crowd.awaitDone(trial.ledger().done() + ACTS);
                    assertThat(look(reader).status()).isEqualTo(200);
                    Product.pause(ThreadLocalRandom.current().nextInt(LONGEST_WAIT));
                    trial.stopDatabase(() -> {
                        sawThatNothingCanBeDone(look(reader));
                        Product.pause(AWAY);
                    });
                }
                crowd.awaitDone(trial.ledger().done() + ACTS);
            }
            assertThat(trial.node().isAlive()).isTrue();
            Trial.Verdict verdict = trial.verdict();
            ChaosDocument.write("stopped-database", "PostgreSQL stopped %d times: %s".formatted(STOPS, verdict.told()));
            assertThat(verdict.violations()).isEmpty();
            assertThat(trial.isWhole()).as("verifier-base finds all whole").isTrue();
        }
    }

    private static void sawThatNothingCanBeDone(Page page) {
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.body())
                .contains(
                        "lang=\"fr\"", "Le service ne peut rien enregistrer en ce moment", "Rien de ce que vous venez");
    }

    private static Page look(Browser reader) {
        try {
            return reader.open("/a-faire");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
