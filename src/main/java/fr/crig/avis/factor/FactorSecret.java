package fr.crig.avis.factor;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.springframework.web.util.UriUtils;

/**
 * What the phone and the service share, as people and phones read it.
 *
 * @param text in Base32, the letters that every application takes
 */
record FactorSecret(String text) {

    private static final Pattern GROUPS_OF_FOUR = Pattern.compile("(.{4})(?=.)");

    static FactorSecret random() {
        return new FactorSecret(base32().encodeToString(Totp.newSecret()));
    }

    byte[] bytes() {
        return base32().decode(text);
    }

    /** To be typed by hand. */
    String grouped() {
        return GROUPS_OF_FOUR.matcher(text).replaceAll("$1 ");
    }

    /** To be read by a camera: the "Key URI" that the applications agree on. */
    String uri(String issuer, String account) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + text + "&issuer="
                + encoded(issuer) + "&algorithm=" + Totp.ALGORITHM + "&digits=" + Totp.DIGITS + "&period="
                + Totp.STEP.toSeconds();
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "secret";
    }

    private static String encoded(String words) {
        return UriUtils.encode(words, StandardCharsets.UTF_8);
    }

    private static Base32 base32() {
        return new Base32();
    }
}
