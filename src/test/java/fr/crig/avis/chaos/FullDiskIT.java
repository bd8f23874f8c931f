package fr.crig.avis.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The disk of the database, or the one on which files arrive, is filled to its last block while people act and send files, and has
 * room again some seconds later; nobody touches the service.
 */
@Tag("chaos")
class FullDiskIT {

    private static final int TIMES = Size.of(5, 1);
    private static final int ACTS = Size.of(30, 12);
    private static final int PIECE_BYTES = 200_000;
    private static final long FULL = 8_000;

    @Test
    void losesNothingOnPostgres() {
        fill("full-disk-on-postgres", "PostgreSQL", true);
    }

    @Test
    void losesNothingInAFileOfH2() {
        fill("full-disk-on-h2", "H2, in a file", false);
    }

    private static void fill(String part, String database, boolean onPostgres) {
        assumeTrue(Disk.canBeHad(), "only root may mount a disk");
        try (Trial trial = Trial.onSmallDisks(part, onPostgres)) {
            trial.start();
            try (Crowd crowd = trial.crowdWithPieces(PIECE_BYTES)) {
                for (int i = 0; i < TIMES; i++) {
                    crowd.awaitDone(trial.ledger().done() + ACTS);
                    trial.fillDisk(trial.disk(), FULL);
                    crowd.awaitDone(trial.ledger().done() + ACTS);
                    trial.fillDisk(trial.spool(), FULL);
                }
                crowd.awaitDone(trial.ledger().done() + ACTS);
            }
            assertThat(trial.node().isAlive()).isTrue();
            Trial.Verdict verdict = trial.verdict();
            ChaosDocument.write(
                    part,
                    "%s, its disk filled %d times, and %d times that on which files arrive; %d forms were answered that nothing can be recorded: %s"
                            .formatted(database, TIMES, TIMES, verdict.history().refusedWith("503"), verdict.told()));
            assertThat(verdict.history().refusedWith("503"))
                    .as("forms that were told that there is no room")
                    .isPositive();
            assertThat(verdict.violations()).isEmpty();
            assertThat(trial.isWhole()).as("verifier-base finds all whole").isTrue();
        }
    }
}
