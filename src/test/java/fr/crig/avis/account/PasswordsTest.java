package fr.crig.avis.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How the service keeps a password; the other tests keep theirs in clear. */
class PasswordsTest {

    private static final String PASSWORD = "une phrase de passe assez longue";

    private final PasswordEncoder encoder = new SecurityConfiguration().passwordEncoder();

    @Test
    void areKeptAsAHashThatIsSlowToGuess() {
        String kept = encoder.encode(PASSWORD);
        assertThat(kept).startsWith("{bcrypt}$2a$10$").doesNotContain(PASSWORD);
        assertThat(encoder.matches(PASSWORD, kept)).isTrue();
        assertThat(encoder.matches(PASSWORD + "x", kept)).isFalse();
    }

    @Test
    void areNotTheSameTwice() {
        assertThat(encoder.encode(PASSWORD)).isNotEqualTo(encoder.encode(PASSWORD));
    }
}
