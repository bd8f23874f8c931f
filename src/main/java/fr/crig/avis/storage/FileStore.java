package fr.crig.avis.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files in the database, so that one transaction and one backup hold everything and any node can serve them. They are kept in
 * chunks: neither database reads a piece of 20 MB in one go, and the same column type serves both.
 */
@Component
public class FileStore {

    private static final int CHUNK_BYTES = 512 * 1024;

    private final JdbcClient jdbc;
    private final FileChunks chunks;
    private final ScannerProperties scanner;
    private final Clock clock;

    FileStore(JdbcClient jdbc, ScannerProperties scanner, Clock clock) {
        this.jdbc = jdbc;
        this.chunks = new FileChunks(jdbc);
        this.scanner = scanner;
        this.clock = clock;
    }

    /** What somebody sent. @return what was kept, with its size in bytes and its SHA-256 */
    @Transactional
    public StoredFile store(InputStream content) {
        return store(content, ScanState.WAITING);
    }

    /** What the service made itself: no scanner has to look at it. */
    @Transactional
    public StoredFile storeOwn(InputStream content) {
        return store(content, ScanState.OURS);
    }

    private StoredFile store(InputStream content, ScanState state) {
        long id = reserveId(state);
        MessageDigest digest = DigestUtils.getSha256Digest();
        long size = storeChunks(id, new DigestInputStream(content, digest));
        String hash = HexFormat.of().formatHex(digest.digest());
        jdbc.sql("update stored_file set size_bytes = ?, sha256 = ? where id = ?")
                .params(size, hash, id)
                .update();
        return new StoredFile(id, size, hash);
    }

    /**
     * Chunk by chunk and in no transaction of its own: whoever reads slowly keeps no connection from the others. What has several
     * chunks is read twice, because nothing of a file may leave before all of it is known to be what was stored.
     *
     * @throws AlteredFile before anything is written
     * @throws WithheldFile if something was found in it, or a scanner has to look at it first
     */
    public void copyTo(long fileId, OutputStream target) {
        ensureGiven(fileId);
        copyUnseen(fileId, target);
    }

    private void ensureGiven(long fileId) {
        ScanState state = jdbc.sql("select scan_state from stored_file where id = ?")
                .param(fileId)
                .query(ScanState.class)
                .optional()
                .orElseThrow(() -> new AlteredFile(fileId));
        if (state == ScanState.INFECTED || state == ScanState.WAITING && scanner.isConfigured()) {
            throw new WithheldFile(fileId, state);
        }
    }

    /** @return those that are given to nobody, and why */
    public Map<Long, ScanState> withheld(Collection<Long> fileIds) {
        if (fileIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, ScanState> withheld = new HashMap<>();
        jdbc.sql("select id, scan_state from stored_file where id in (:ids) and scan_state in (:withheld)")
                .param("ids", fileIds)
                .param("withheld", scanner.isConfigured() ? List.of("WAITING", "INFECTED") : List.of("INFECTED"))
                .query(row -> {
                    withheld.put(row.getLong("id"), ScanState.valueOf(row.getString("scan_state")));
                });
        return withheld;
    }

    /** To the scanner alone, which is there to see it. */
    void copyUnseen(long fileId, OutputStream target) {
        StoredFile stored = find(fileId).orElseThrow(() -> new AlteredFile(fileId));
        try {
            if (stored.size() <= CHUNK_BYTES) {
                byte[] whole = chunks.chunk(fileId, 0).orElse(new byte[0]);
                ensureUnaltered(stored, DigestUtils.sha256(whole));
                target.write(whole);
            } else {
                MessageDigest digest = DigestUtils.getSha256Digest();
                chunks.copy(fileId, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
                ensureUnaltered(stored, digest.digest());
                chunks.copy(fileId, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ensureUnaltered(StoredFile stored, byte[] read) {
        if (!HexFormat.of().formatHex(read).equals(stored.sha256())) {
            throw new AlteredFile(stored.id());
        }
    }

    private Optional<StoredFile> find(long fileId) {
        return jdbc.sql("select id, size_bytes, sha256 from stored_file where id = ?")
                .param(fileId)
                .query((row, number) ->
                        new StoredFile(row.getLong("id"), row.getLong("size_bytes"), row.getString("sha256")))
                .optional();
    }

    @Transactional
    public void delete(long fileId) {
        jdbc.sql("delete from stored_file_chunk where file_id = ?")
                .param(fileId)
                .update();
        jdbc.sql("delete from stored_file where id = ?").param(fileId).update();
    }

    private long reserveId(ScanState state) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into stored_file (size_bytes, sha256, created_at, scan_state) values (0, '', ?, ?)")
                .params(clock.instant().atOffset(ZoneOffset.UTC), state.name())
                .update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
    }

    private long storeChunks(long id, InputStream content) {
        try {
            long size = 0;
            int rank = 0;
            for (byte[] chunk = content.readNBytes(CHUNK_BYTES);
                    chunk.length > 0;
                    chunk = content.readNBytes(CHUNK_BYTES)) {
                jdbc.sql("insert into stored_file_chunk (file_id, rank_in_file, content) values (?, ?, ?)")
                        .params(id, rank++, chunk)
                        .update();
                size += chunk.length;
            }
            return size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
