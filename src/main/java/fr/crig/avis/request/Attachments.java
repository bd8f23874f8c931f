package fr.crig.avis.request;

import fr.crig.avis.storage.FileStore;
import fr.crig.avis.storage.ReadOnce;
import fr.crig.avis.storage.StoredFile;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pieces of the requests. */
@Component
class Attachments {

    /** Named as the record's parts: Spring looks for these first, and H2 writes a stack trace to its file for each it lacks. */
    private static final String COLUMNS = """
            select a.id, request_id as requestId, kind, file_name as fileName, media_type as mediaType,
                   a.size_bytes as size, a.sha256, file_id as fileId, added_by as addedBy, added_at as addedAt, revision,
                   f.scan_state as scan
              from attachment a join stored_file f on f.id = a.file_id""";

    private final JdbcClient jdbc;
    private final FileStore files;
    private final Clock clock;

    Attachments(JdbcClient jdbc, FileStore files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    /**
     * @param before what it has already
     * @return false if this very piece is among them: nothing was added
     */
    boolean add(
            FundingRequest request,
            List<Attachment> before,
            PieceKind kind,
            AcceptedFile accepted,
            InputStream content,
            String addedBy) {
        StoredFile file = files.store(content);
        if (before.stream().anyMatch(piece -> piece.isSame(kind, accepted.fileName(), file.sha256()))) {
            files.delete(file.id());
            return false;
        }
        jdbc.sql("""
                        insert into attachment (request_id, kind, file_name, media_type, size_bytes, sha256, file_id,
                                                added_by, added_at, revision)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        request.id(),
                        kind.name(),
                        accepted.fileName(),
                        accepted.mediaType(),
                        file.size(),
                        file.sha256(),
                        file.id(),
                        addedBy,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        request.revision())
                .update();
        return true;
    }

    @ReadOnce("pieces-of-request")
    List<Attachment> of(FundingRequest request) {
        return jdbc.sql(COLUMNS + " where request_id = ? order by a.id")
                .param(request.id())
                .query(Attachment.class)
                .list();
    }

    Optional<Attachment> find(FundingRequest request, long id) {
        return jdbc.sql(COLUMNS + " where request_id = ? and a.id = ?")
                .params(request.id(), id)
                .query(Attachment.class)
                .optional();
    }

    Optional<Attachment> ofFile(long fileId) {
        return jdbc.sql(COLUMNS + " where file_id = ?")
                .param(fileId)
                .query(Attachment.class)
                .optional();
    }

    void copyTo(Attachment attachment, OutputStream target) {
        files.copyTo(attachment.fileId(), target);
    }

    void remove(Attachment attachment) {
        jdbc.sql("delete from attachment where id = ?").param(attachment.id()).update();
        files.delete(attachment.fileId());
    }
}
