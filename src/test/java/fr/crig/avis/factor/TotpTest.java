package fr.crig.avis.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** That of RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final Totp totp = new Totp();

    /** The last six digits of those of the RFC, which are eight. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void givesTheCodesOfTheStandard(long second, String code) {
        assertThat(totp.step(SECRET, code, Instant.ofEpochSecond(second))).hasValue(second / 30);
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void takesTheCodeOfTheStepBeforeAndAfterAndNoOther(int steps, boolean taken) {
        long now = 41_152_263;
        String code = totp.code(SECRET, now + steps);
        assertThat(totp.step(SECRET, code, Instant.ofEpochSecond(now * 30 + 29)).isPresent())
                .isEqualTo(taken);
        assertThat(totp.step(SECRET, code, Instant.ofEpochSecond(now * 30)).isPresent())
                .isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"''", "28708", "2870822", "287 082", "vide", "287083"})
    void takesNothingElse(String code) {
        assertThat(totp.step(SECRET, code, Instant.ofEpochSecond(59))).isEmpty();
    }

    @Test
    void makesSecretsOfTheLengthOfTheHash() {
        assertThat(Totp.newSecret()).hasSize(20).isNotEqualTo(Totp.newSecret());
    }
}
