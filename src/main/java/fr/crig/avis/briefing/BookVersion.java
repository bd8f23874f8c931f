package fr.crig.avis.briefing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;

/** Names the content of a book: two books of one version say the same to the same reader. @param hash 64 hexadecimal digits */
record BookVersion(String hash) {

    private static final int DIGITS_SHOWN = 4;
    private static final int DIGITS_OF_A_LONG = 16;

    static BookVersion of(List<String> parts) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            // No text holds it: "ab" and "c" are not "a" and "bc".
            digest.update((byte) 0);
        }
        return new BookVersion(HexFormat.of().formatHex(digest.digest()));
    }

    /** As people compare it. */
    String shown() {
        String upper = hash.toUpperCase(Locale.ROOT);
        return upper.substring(0, DIGITS_SHOWN) + "-" + upper.substring(DIGITS_SHOWN, 2 * DIGITS_SHOWN);
    }

    long number() {
        return Long.parseUnsignedLong(hash.substring(0, DIGITS_OF_A_LONG), DIGITS_OF_A_LONG);
    }
}
