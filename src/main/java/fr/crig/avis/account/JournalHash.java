package fr.crig.avis.account;

import org.apache.commons.codec.digest.DigestUtils;

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
        return DigestUtils.sha256Hex(written.toString());
    }
}
