package fr.crig.avis.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.shared.Violation;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How the service keeps a password; the other tests keep theirs in clear. */
class PasswordsTest {

    private static final String PASSWORD = "une phrase de passe assez longue";

    private static final int CROWD = 50;

    private final PasswordEncoder encoder = new SecurityConfiguration().passwordEncoder();

    @Test
    void areKeptAsAHashThatIsSlowToGuess() {
        String kept = encoder.encode(PASSWORD);
        assertThat(kept).startsWith("{argon2}$argon2id$v=19$m=16384,t=2,p=1$").doesNotContain(PASSWORD);
        assertThat(encoder.matches(PASSWORD, kept)).isTrue();
        assertThat(encoder.matches(PASSWORD + "x", kept)).isFalse();
        assertThat(encoder.upgradeEncoding(kept)).isFalse();
    }

    @Test
    void areStillKnownAsTheyWereKeptBefore() {
        String kept = "{bcrypt}" + new BCryptPasswordEncoder().encode(PASSWORD);
        assertThat(encoder.matches(PASSWORD, kept)).isTrue();
        assertThat(encoder.matches(PASSWORD + "x", kept)).isFalse();
        assertThat(encoder.upgradeEncoding(kept)).isTrue();
    }

    /** Each takes 16 MB. */
    @Test
    void areHashedAFewAtOnceHoweverManyLogIn() throws Exception {
        var busy = new AtomicInteger();
        var most = new AtomicInteger();
        PasswordEncoder counting = new FewAtOnce(new Counting(busy, most), 2);
        Callable<Boolean> check = () -> counting.matches("a", "a");
        ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
        try {
            for (Future<Boolean> one : crowd.invokeAll(Collections.nCopies(CROWD, check))) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            crowd.shutdownNow();
        }
        assertThat(most.get()).isBetween(1, 2);
        assertThat(busy.get()).isZero();
    }

    private record Counting(AtomicInteger busy, AtomicInteger most) implements PasswordEncoder {

        @Override
        public String encode(CharSequence password) {
            return password.toString();
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            most.accumulateAndGet(busy.incrementAndGet(), Math::max);
            Thread.yield();
            busy.decrementAndGet();
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motdepasse2026",
                "MotDePasse123456",
                "passwordpassword",
                "P@ssw0rdP@ssw0rd",
                "azertyuiopqsdfghjklm",
                "qwertyuiopasdf",
                "12345678901234",
                "aaaaaaaaaaaaaa",
                "abababababababab",
                "iloveyou1234567"
            })
    void areRefusedWhenEverybodyTriesThemFirst(String password) {
        assertThat(PasswordRules.check("chosen", "agent.ign", password))
                .containsExactly(Violation.of("chosen", "refusal.password.common"));
    }

    /** No sort of sign is asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "une longue phrase",
                "vingt moutons verts",
                "QZKVRTPLMXWBND",
                "38291746501938",
                "ñandúes y çédilles €"
            })
    void areGoodOnceTheyAreLong(String password) {
        assertThat(PasswordRules.check("chosen", "agent.ign", password)).isEmpty();
    }

    @Test
    void haveAShortestAndALongest() {
        assertThat(PasswordRules.check("chosen", "agent.ign", "qzkvrtplmxwbn"))
                .containsExactly(Violation.of("chosen", "refusal.password.short", 14));
        assertThat(PasswordRules.check("chosen", "agent.ign", "vingt moutons ".repeat(15)))
                .containsExactly(Violation.of("chosen", "refusal.password.long", 200));
    }

    @Test
    void areNotTheSameTwice() {
        assertThat(encoder.encode(PASSWORD)).isNotEqualTo(encoder.encode(PASSWORD));
    }
}
