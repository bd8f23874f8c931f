package fr.crig.avis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockMultipartHttpServletRequest;

class PersonLimitsTest {

    private final Watch watch = new Watch();
    private final PersonLimits limits = new PersonLimits(new LimitProperties(20, 100), watch);

    @Test
    void lets20FormsWithFilesThroughAMinute() {
        repeat(20, () -> upload("agent.ign", "note.pdf"));
        TooManyActs refused = refused(() -> upload("agent.ign", "note.pdf"));
        assertThat(refused.seconds()).isEqualTo(3);
        assertThatCode(() -> upload("agent.region", "note.pdf")).as("another").doesNotThrowAnyException();
        assertThatCode(() -> upload("agent.ign", "")).as("without a file").doesNotThrowAnyException();
        assertThatCode(() -> search("agent.ign", "mots", "PCRS")).doesNotThrowAnyException();

        watch.now += Duration.ofSeconds(refused.seconds()).toNanos();
        upload("agent.ign", "note.pdf");
        assertThat(refused(() -> upload("agent.ign", "note.pdf")).seconds()).isEqualTo(3);
    }

    @Test
    void lets100SearchesThroughAMinuteOfWhateverList() {
        repeat(50, () -> search("agent.ign", "mots", "PCRS"));
        repeat(25, () -> search("agent.ign", "qui", "x"));
        repeat(25, () -> search("agent.ign", "sujet", "x"));
        assertThat(refused(() -> search("agent.ign", "mots", "PCRS")).seconds()).isEqualTo(1);
        assertThatCode(() -> search("agent.ign", "mots", " "))
                .as("the plain list")
                .doesNotThrowAnyException();
        assertThatCode(() -> search("agent.region", "mots", "PCRS")).doesNotThrowAnyException();
    }

    @Test
    void leavesStrangersToTheLimitsOfTheirAddress() {
        assertThatCode(() -> repeat(200, () -> search(null, "mots", "x"))).doesNotThrowAnyException();
    }

    private void upload(String person, String fileName) {
        var request = new MockMultipartHttpServletRequest();
        request.setRemoteUser(person);
        request.addFile(new MockMultipartFile("piece-NOTE", fileName, "application/pdf", new byte[1]));
        limits.preHandle(request, null, null);
    }

    private void search(String person, String field, String words) {
        var request = new MockHttpServletRequest("GET", "/demandes");
        request.setRemoteUser(person);
        request.setParameter(field, words);
        limits.preHandle(request, null, null);
    }

    private static TooManyActs refused(Runnable act) {
        return catchThrowableOfType(TooManyActs.class, act::run);
    }

    private static void repeat(int times, Runnable act) {
        for (int i = 0; i < times; i++) {
            act.run();
        }
    }

    /** Moved by hand. */
    private static final class Watch implements TimeMeter {

        private long now;

        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
