package fr.crig.avis.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.chaos.PostOffice.Mood;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The mail server is away, slow, silent, refuses, or hangs up: people go on, no slower, and get all their mails once it is well again;
 * those that it refused for good once the secretariat sends them again.
 */
@Tag("chaos")
class BadMailServerIT {

    private static final int ACTS = Size.of(200, 12);

    /** In minutes and hours, the default, one would wait as long. */
    private static final String[] SOON = {"--crig.notification.first-retry=5s", "--crig.notification.longest-retry=15s"
    };

    private static final List<Mood> BAD = List.of(
            Mood.SLOW,
            Mood.SILENT,
            Mood.REFUSES_ONE_OF_THREE,
            Mood.CUTS_AFTER_MESSAGE,
            Mood.REFUSES_ONE_OF_THREE_FOR_GOOD);

    /** So many mails at least meet each mood: those that still wait for the one before come late. */
    private static final int FELT = Size.of(30, 5);

    private static final int LOOKS = 60;

    private final TimedWire wire = new TimedWire();
    private final List<String> waits = new ArrayList<>();
    private long usual;
    private long slowest;

    @Test
    void losesNoMailAndSlowsNobody() {
        try (Trial trial = Trial.onPostgres("bad-mail-server", 1, SOON)) {
            trial.start();
            try (Crowd crowd = trial.crowd(wire)) {
                act(trial, crowd);
                wire.median();
                act(trial, crowd);
                usual = wire.median();
                trial.post().shut();
                measure(trial, crowd, "AWAY");
                trial.post().reopen();
                for (Mood mood : BAD) {
                    trial.post().mood(mood);
                    measure(trial, crowd, mood.name());
                    awaitFelt(trial.post());
                }
                // As long as those are refused that people caused in that mood.
                awaitDelivered(trial);
                trial.post().mood(Mood.GOOD);
            }
            awaitDelivered(trial);
            int again = sendAgain(trial);
            Trial.Verdict verdict = trial.verdict();
            ChaosDocument.write(
                    "bad-mail-server",
                    "%d acts each, AWAY while nobody answers at its port; a form is answered in %d ms (median) when it is well, else in so many times that: %s. %d mails were refused for good and sent again by the secretariat: %s"
                            .formatted(ACTS, usual, String.join(", ", waits), again, verdict.told()));
            assertThat(verdict.violations()).isEmpty();
            assertThat(again).as("mails refused for good").isPositive();
            assertThat(verdict.repeated())
                    .as("mails that were taken without a word, and came again under the same Message-ID")
                    .isGreaterThanOrEqualTo(FELT);
            assertThat(slowest)
                    .as("milliseconds until an answer: whoever waited for a word of the mail server would wait longer")
                    .isLessThan(PostOffice.SLOWNESS);
            assertThat(trial.isWhole()).as("verifier-base finds all whole").isTrue();
        }
    }

    private void measure(Trial trial, Crowd crowd, String mood) {
        act(trial, crowd);
        long median = wire.median();
        slowest = Math.max(slowest, median);
        waits.add("%s %.1f".formatted(mood, (double) median / usual));
    }

    private static void act(Trial trial, Crowd crowd) {
        crowd.awaitDone(trial.ledger().done() + ACTS);
    }

    private static void awaitFelt(PostOffice post) {
        for (int i = 0; i < LOOKS && post.felt() < FELT; i++) {
            Product.pause(1_000);
        }
        assertThat(post.felt()).as("mails that met the mood").isGreaterThanOrEqualTo(FELT);
    }

    private static void awaitDelivered(Trial trial) {
        JdbcTemplate tables = new JdbcTemplate(trial.postgres().tables());
        for (int i = 0; i < LOOKS && !refused(tables, "PENDING").isEmpty(); i++) {
            Product.pause(1_000);
        }
    }

    /** By its page, as the secretariat does. @return how many */
    private static int sendAgain(Trial trial) {
        Person secretariat = new Person(trial.node()::browser, trial.ledger(), Wire.GOOD, () -> false);
        JdbcTemplate tables = new JdbcTemplate(trial.postgres().tables());
        List<Long> refused = refused(tables, "REFUSED");
        for (Long notice : refused) {
            String page = "/secretariat/envois/" + notice;
            String address = tables.queryForObject("select recipient from notice where id = ?", String.class, notice);
            secretariat.post(
                    "secretariat",
                    secretariat
                            .look("secretariat", page, page, LOOKS)
                            .orElseThrow()
                            .with("address", address));
        }
        return refused.size();
    }

    private static List<Long> refused(JdbcTemplate tables, String state) {
        return tables.queryForList("select id from notice where state = ? order by id", Long.class, state);
    }
}
