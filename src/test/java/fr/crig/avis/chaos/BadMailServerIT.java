package fr.crig.avis.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.chaos.PostOffice.Mood;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The mail server is away, slow, silent, refuses, or hangs up: people go on, and get all their mails once it is well again. */
@Tag("chaos")
class BadMailServerIT {

    private static final int ACTS = Size.of(200, 12);

    /** In minutes and hours, the default, one would wait as long. */
    private static final String[] SOON = {"--crig.notification.first-retry=5s", "--crig.notification.longest-retry=15s"
    };

    private static final List<Mood> BAD =
            List.of(Mood.SLOW, Mood.SILENT, Mood.REFUSES_ONE_OF_THREE, Mood.CUTS_AFTER_MESSAGE);

    @Test
    void losesNoMail() {
        try (Trial trial = Trial.onPostgres("bad-mail-server", 1, SOON)) {
            trial.start();
            try (Crowd crowd = trial.crowd()) {
                trial.post().shut();
                crowd.awaitDone(trial.ledger().done() + ACTS);
                trial.post().reopen();
                for (Mood mood : BAD) {
                    trial.post().mood(mood);
                    crowd.awaitDone(trial.ledger().done() + ACTS);
                }
                trial.post().mood(Mood.GOOD);
            }
            Trial.Verdict verdict = trial.verdict();
            ChaosDocument.write(
                    "bad-mail-server",
                    "%d acts while nobody answers at its port, and %d in each of %s: %s"
                            .formatted(ACTS, ACTS, BAD, verdict.told()));
            assertThat(verdict.violations()).isEmpty();
            assertThat(trial.isWhole()).as("verifier-base finds all whole").isTrue();
        }
    }
}
