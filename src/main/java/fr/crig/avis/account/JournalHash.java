package fr.crig.avis.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a list of values, each with its length before it, so that no two lists are written alike. */
final class JournalHash {

    private JournalHash() {}

    /** @param values null is not the same as empty */
    static String of(Object... values) {
        StringBuilder written = new StringBuilder();
        for (Object value : values) {
            written.append(value == null ? "-" : value.toString().length() + ":" + value)
                    .append('\n');
        }
        return HexFormat.of().formatHex(sha256().digest(written.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
