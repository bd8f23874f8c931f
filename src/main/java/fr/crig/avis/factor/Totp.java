package fr.crig.avis.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** The codes that a phone shows (RFC 6238): six digits, another every thirty seconds. */
final class Totp {

    static final Duration STEP = Duration.ofSeconds(30);
    static final int DIGITS = 6;
    /** What every application of a phone knows; others are ignored by some of them, which then show wrong codes. */
    static final String ALGORITHM = "SHA1";

    /** As long as what the hash gives (RFC 4226, section 4). */
    private static final int SECRET_BYTES = 20;

    /** A phone may be that far off, and its owner that slow. */
    private static final long DRIFT_STEPS = 1;

    private static final BytesKeyGenerator SECRETS = KeyGenerators.secureRandom(SECRET_BYTES);

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(
            STEP, DIGITS, TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1);

    static byte[] newSecret() {
        return SECRETS.generateKey();
    }

    /** Which step shows this code now, one before or one after; none if it is wrong. */
    OptionalLong step(byte[] secret, String code, Instant now) {
        long current = now.getEpochSecond() / STEP.toSeconds();
        return LongStream.rangeClosed(current - DRIFT_STEPS, current + DRIFT_STEPS)
                .filter(step -> same(code(secret, step), code))
                .findFirst();
    }

    String code(byte[] secret, long step) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, generator.getAlgorithm()),
                    Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException secretIsNoKey) {
            throw new IllegalStateException(secretIsNoKey);
        }
    }

    private static boolean same(String expected, String typed) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }
}
