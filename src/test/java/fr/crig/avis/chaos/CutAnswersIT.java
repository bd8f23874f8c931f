package fr.crig.avis.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The connection is cut after a form left and before its answer is there; whoever sent it sends it again. */
@Tag("chaos")
class CutAnswersIT {

    private static final int CUTS = Size.of(500, 40);

    @Test
    void makeNoSecondRow() {
        try (Trial trial = Trial.onPostgres("cut-answers", 1)) {
            trial.start();
            CutWire wire = new CutWire();
            try (Crowd crowd = trial.crowd(wire)) {
                while (wire.cuts() < CUTS) {
                    crowd.awaitDone(trial.ledger().done() + 1);
                }
            }
            Trial.Verdict verdict = trial.verdict();
            ChaosDocument.write("cut-answers", "%d answers cut: %s".formatted(wire.cuts(), verdict.told()));
            assertThat(verdict.violations()).isEmpty();
            assertThat(trial.isWhole()).as("verifier-base finds all whole").isTrue();
        }
    }
}
