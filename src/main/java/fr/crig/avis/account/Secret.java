package fr.crig.avis.account;

import java.util.Base64;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;

/** What nobody guesses: 256 bits, in signs that may stand in an address. */
final class Secret {

    private static final int BYTES = 32;
    private static final StringKeyGenerator GENERATOR =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), BYTES);

    private Secret() {}

    static String random() {
        return GENERATOR.generateKey();
    }
}
