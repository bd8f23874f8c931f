package fr.crig.avis.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
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
        try {
            byte[] first = content.readNBytes(CHUNK_BYTES);
            return first.length < CHUNK_BYTES ? storeWhole(first, state) : storeInChunks(first, content, state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile storeWhole(byte[] content, ScanState state) {
        String hash = DigestUtils.sha256Hex(content);
        long id = insert(content.length, hash, state);
        if (content.length > 0) {
            insertChunk(id, 0, content);
        }
        return new StoredFile(id, content.length, hash);
    }

    private StoredFile storeInChunks(byte[] first, InputStream content, ScanState state) throws IOException {
        long id = insert(0, "", state);
        MessageDigest digest = DigestUtils.getSha256Digest();
        long size = 0;
        int rank = 0;
        for (byte[] chunk = first; chunk.length > 0; chunk = content.readNBytes(CHUNK_BYTES)) {
            insertChunk(id, rank++, chunk);
            digest.update(chunk);
            size += chunk.length;
        }
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
        Found found = find(fileId).orElseThrow(() -> new AlteredFile(fileId));
        if (found.state() == ScanState.INFECTED || found.state() == ScanState.WAITING && scanner.isConfigured()) {
            throw new WithheldFile(fileId, found.state());
        }
        copy(found, target);
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
        copy(find(fileId).orElseThrow(() -> new AlteredFile(fileId)), target);
    }

    private void copy(Found found, OutputStream target) {
        StoredFile stored = found.file();
        try {
            if (stored.size() <= CHUNK_BYTES) {
                ensureUnaltered(stored, DigestUtils.sha256(found.whole()));
                target.write(found.whole());
            } else {
                MessageDigest digest = DigestUtils.getSha256Digest();
                chunks.copy(stored.id(), new DigestOutputStream(OutputStream.nullOutputStream(), digest));
                ensureUnaltered(stored, digest.digest());
                chunks.copy(stored.id(), target);
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

    /** @param whole of what has one chunk, read with it; empty for what has several */
    private record Found(StoredFile file, ScanState state, byte[] whole) {}

    private Optional<Found> find(long fileId) {
        return jdbc.sql("""
                        select f.id, f.size_bytes, f.sha256, f.scan_state, c.content
                          from stored_file f left join stored_file_chunk c
                            on c.file_id = f.id and c.rank_in_file = 0 and f.size_bytes <= ?
                         where f.id = ?""").params(CHUNK_BYTES, fileId).query(FileStore::found).optional();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                new StoredFile(row.getLong("id"), row.getLong("size_bytes"), row.getString("sha256")),
                ScanState.valueOf(row.getString("scan_state")),
                Objects.requireNonNullElse(row.getBytes("content"), new byte[0]));
    }

    @Transactional
    public void delete(long fileId) {
        jdbc.sql("delete from stored_file_chunk where file_id = ?")
                .param(fileId)
                .update();
        jdbc.sql("delete from stored_file where id = ?").param(fileId).update();
    }

    private long insert(long size, String hash, ScanState state) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into stored_file (size_bytes, sha256, created_at, scan_state) values (?, ?, ?, ?)")
                .params(size, hash, clock.instant().atOffset(ZoneOffset.UTC), state.name())
                .update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
    }

    private void insertChunk(long id, int rank, byte[] content) {
        jdbc.sql("insert into stored_file_chunk (file_id, rank_in_file, content) values (?, ?, ?)")
                .params(id, rank, content)
                .update();
    }
}
