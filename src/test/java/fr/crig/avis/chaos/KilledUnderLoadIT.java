package fr.crig.avis.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code kill -9} while people act; whoever watches over it starts it again, and nobody does anything else. */
@Tag("chaos")
class KilledUnderLoadIT {

    /** Acknowledged, in equal parts before each kill and after the last one. */
    private static final int ACTS = Size.of(3_000, 45);

    /** A second click on what was already done is answered that it is done, and is no act. */
    private static final int REPEATED = Size.of(100, 0);

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

    private static void kill(Trial trial, int kills, String section, String database) {
        trial.start();
        int part = (ACTS + REPEATED) / (kills + 1) + 1;
        try (Crowd crowd = trial.crowd()) {
            for (int i = 0; i < kills; i++) {
                crowd.awaitDone(trial.ledger().done() + part);
                Product.pause(ThreadLocalRandom.current().nextInt(LONGEST_WAIT));
                trial.kill(trial.node());
                trial.node().start();
                trial.node().awaitReady();
            }
            crowd.awaitDone(trial.ledger().done() + part);
        }
        Trial.Verdict verdict = trial.verdict();
        ChaosDocument.write(section, "%s, %d kills: %s".formatted(database, kills, verdict.told()));
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.history().acts(Answer.DONE)).isGreaterThanOrEqualTo(ACTS);
        assertThat(trial.isWhole()).as("verifier-base finds all whole").isTrue();
    }
}
