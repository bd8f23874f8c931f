package fr.crig.avis.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code kill -9} while people act; whoever watches over it starts it again, and nobody does anything else. */
@Tag("chaos")
class KilledUnderLoadIT {

    /** So many more acts before each kill, and after the last one. */
    private static final int ACTS = Size.of(60, 15);

    private static final int LONGEST_WAIT = 2_000;

    @Test
    void losesNothingOnPostgres() {
        try (Trial trial = Trial.onPostgres("killed-on-postgres", 1)) {
            kill(trial, Size.of(30, 2), "killed-on-postgres", "PostgreSQL");
        }
    }

    @Test
    void losesNothingInAFileOfH2() {
        try (Trial trial = Trial.onH2("killed-on-h2")) {
            kill(trial, Size.of(20, 2), "killed-on-h2", "H2, in a file");
        }
    }

    private static void kill(Trial trial, int kills, String part, String database) {
        trial.start();
        try (Crowd crowd = trial.crowd()) {
            for (int i = 0; i < kills; i++) {
                crowd.awaitDone(trial.ledger().done() + ACTS);
                Product.pause(ThreadLocalRandom.current().nextInt(LONGEST_WAIT));
                trial.kill(trial.node());
                trial.node().start();
                trial.node().awaitReady();
            }
            crowd.awaitDone(trial.ledger().done() + ACTS);
        }
        Trial.Verdict verdict = trial.verdict();
        ChaosDocument.write(part, "%s, %d kills: %s".formatted(database, kills, verdict.told()));
        assertThat(verdict.violations()).isEmpty();
        assertThat(trial.isWhole()).as("verifier-base finds all whole").isTrue();
    }
}
