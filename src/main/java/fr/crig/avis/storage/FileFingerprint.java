package fr.crig.avis.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a stored file is now, whatever its row says of it. */
@Component
public class FileFingerprint {

    private final FileChunks chunks;

    FileFingerprint(JdbcClient jdbc) {
        this.chunks = new FileChunks(jdbc);
    }

    /** Read once, chunk by chunk; a file that is not there is an empty one. */
    public StoredFile of(long fileId) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        try {
            long size = chunks.copy(fileId, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return new StoredFile(fileId, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
