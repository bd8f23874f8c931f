package fr.crig.avis.meeting;

import fr.crig.avis.request.AcceptedFile;
import fr.crig.avis.request.SentFile;
import fr.crig.avis.request.UploadCheck;
import fr.crig.avis.shared.OneLine;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import fr.crig.avis.storage.FileStore;
import fr.crig.avis.storage.ReadOnce;
import fr.crig.avis.storage.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of the subjects in free text, accepted as the pieces of a request are. */
@Component
class ItemDocuments {

    /** Named as the record's parts, as for the pieces of a request. */
    private static final String COLUMNS = """
            select d.id, meeting, item, file_name as fileName, media_type as mediaType, d.size_bytes as size, d.sha256,
                   file_id as fileId, added_by as addedBy, added_at as addedAt, f.scan_state as scan
              from item_document d join stored_file f on f.id = d.file_id""";

    private final JdbcClient jdbc;
    private final UploadCheck uploads;
    private final FileStore files;
    private final Clock clock;

    ItemDocuments(JdbcClient jdbc, UploadCheck uploads, FileStore files, Clock clock) {
        this.jdbc = jdbc;
        this.uploads = uploads;
        this.files = files;
        this.clock = clock;
    }

    /** A file that may be kept. */
    record Checked(SentFile sent, AcceptedFile accepted) {}

    /** @throws Refusal of all that are of no accepted kind, or not what their name says */
    List<Checked> check(List<SentFile> files) {
        List<Violation> violations = new ArrayList<>();
        List<Checked> checked = files.stream()
                .map(file -> Refusal.collect(violations, () -> new Checked(file, accepted(file))))
                .toList();
        Refusal.throwIfAny(violations);
        return checked;
    }

    private AcceptedFile accepted(SentFile sent) {
        try {
            return uploads.check(sent.name(), sent.size(), sent.content());
        } catch (IOException e) {
            throw unreadable(sent);
        }
    }

    void keep(long meeting, String item, Checked file, String by) {
        try (InputStream content = file.sent().content().getInputStream()) {
            insert(meeting, item, file.accepted(), files.store(content), by);
        } catch (IOException e) {
            throw unreadable(file.sent());
        }
    }

    private static Refusal unreadable(SentFile sent) {
        return Refusal.of("file", "refusal.file.unreadable", OneLine.of(sent.name()));
    }

    private void insert(long meeting, String item, AcceptedFile accepted, StoredFile file, String by) {
        jdbc.sql("""
                        insert into item_document (meeting, item, file_name, media_type, size_bytes, sha256, file_id,
                                                   added_by, added_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        meeting,
                        item,
                        accepted.fileName(),
                        accepted.mediaType(),
                        file.size(),
                        file.sha256(),
                        file.id(),
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of all its items, in the order in which they came. */
    @ReadOnce("item-document-by-meeting")
    public List<ItemDocument> of(long meeting) {
        return jdbc.sql(COLUMNS + " where meeting = ? order by d.id")
                .param(meeting)
                .query(ItemDocument.class)
                .list();
    }

    List<ItemDocument> of(long meeting, String item) {
        return of(meeting).stream()
                .filter(document -> document.item().equals(item))
                .toList();
    }

    Optional<ItemDocument> find(long meeting, long id) {
        return jdbc.sql(COLUMNS + " where meeting = ? and d.id = ?")
                .params(meeting, id)
                .query(ItemDocument.class)
                .optional();
    }

    Optional<ItemDocument> ofFile(long file) {
        return jdbc.sql(COLUMNS + " where d.file_id = ?")
                .param(file)
                .query(ItemDocument.class)
                .optional();
    }

    void copyTo(ItemDocument document, OutputStream target) {
        files.copyTo(document.fileId(), target);
    }

    void remove(ItemDocument document) {
        jdbc.sql("delete from item_document where id = ?").param(document.id()).update();
        files.delete(document.fileId());
    }
}
