package fr.crig.avis.factor;

import fr.crig.avis.page.Typed;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;

/**
 * What stands for a code of the phone, once. Eighty bits: nobody finds it from its hash, however quickly that is made.
 *
 * @param text as it is printed, in groups
 */
record RecoveryCode(String text) {

    private static final int BYTES = 10;
    private static final BytesKeyGenerator RANDOM = KeyGenerators.secureRandom(BYTES);
    private static final Pattern GROUPS_OF_FOUR = Pattern.compile("(.{4})(?=.)");
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");

    static RecoveryCode random() {
        String letters = new Base32().encodeToString(RANDOM.generateKey());
        return new RecoveryCode(GROUPS_OF_FOUR.matcher(letters).replaceAll("$1-"));
    }

    /** As typed: in small letters, with or without what stands between the groups. */
    static RecoveryCode typed(String words) {
        return new RecoveryCode(Typed.lineOrEmpty(words));
    }

    String hash() {
        String letters = BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        return DigestUtils.sha256Hex(letters);
    }
}
