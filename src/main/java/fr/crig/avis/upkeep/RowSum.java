package fr.crig.avis.upkeep;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/** What a table holds, whatever the order of its rows: how many there are, and the sum of the SHA-256 of each. */
final class RowSum {

    private static final BigInteger ALL = BigInteger.ONE.shiftLeft(256);

    private long rows;
    private BigInteger sum = BigInteger.ZERO;

    /** @param values of one row, each as {@link ColumnKind#written} gives it */
    void add(List<String> values) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        for (String value : values) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            // With its length: no two rows become one text.
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        rows++;
        sum = sum.add(new BigInteger(1, digest.digest())).mod(ALL);
    }

    long rows() {
        return rows;
    }

    boolean isThatOf(RowSum other) {
        return rows == other.rows && sum.equals(other.sum);
    }
}
