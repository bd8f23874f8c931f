package fr.crig.avis.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bytes of a stored file, one chunk in memory at a time. */
final class FileChunks {

    private final JdbcClient jdbc;

    FileChunks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return how many bytes there were */
    long copy(long fileId, OutputStream target) throws IOException {
        long size = 0;
        int rank = 0;
        for (Optional<byte[]> chunk = chunk(fileId, rank); chunk.isPresent(); chunk = chunk(fileId, ++rank)) {
            target.write(chunk.get());
            size += chunk.get().length;
        }
        return size;
    }

    Optional<byte[]> chunk(long fileId, int rank) {
        return jdbc.sql("select content from stored_file_chunk where file_id = ? and rank_in_file = ?")
                .params(fileId, rank)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }
}
