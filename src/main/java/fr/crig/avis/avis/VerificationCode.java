package fr.crig.avis.avis;

import java.security.SecureRandom;
import org.apache.commons.codec.binary.Base32;

/** What nobody guesses from the number of an avis, and what is typed from paper without a mistake: capitals and 2 to 7 (RFC 4648). */
final class VerificationCode {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private VerificationCode() {}

    static String random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new Base32().encodeToString(bits).replace("=", "");
    }
}
