package fr.crig.avis.circulation;

import fr.crig.avis.request.AcceptedFile;
import fr.crig.avis.request.SentFile;
import fr.crig.avis.request.UploadCheck;
import fr.crig.avis.shared.OneLine;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.FileStore;
import fr.crig.avis.storage.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/** The files of the opinions, accepted as the pieces of a request are. */
@Component
class OpinionPieces {

    private final UploadCheck uploads;
    private final FileStore files;

    OpinionPieces(UploadCheck uploads, FileStore files) {
        this.uploads = uploads;
        this.files = files;
    }

    /** @throws Refusal if it is of no accepted kind, or not what its name says */
    AcceptedFile check(SentFile sent) {
        try {
            return uploads.check(sent.name(), sent.size(), sent.content());
        } catch (IOException e) {
            throw Refusal.of("file", "refusal.file.unreadable", OneLine.of(sent.name()));
        }
    }

    /** @param accepted what the check of this file gave */
    OpinionPiece keep(SentFile sent, AcceptedFile accepted) {
        try (InputStream content = sent.content().getInputStream()) {
            StoredFile file = files.store(content);
            return new OpinionPiece(accepted.fileName(), accepted.mediaType(), file.size(), file.sha256(), file.id());
        } catch (IOException e) {
            throw Refusal.of("file", "refusal.file.unreadable", OneLine.of(sent.name()));
        }
    }

    void copyTo(OpinionPiece visible, OutputStream target) {
        files.copyTo(visible.fileId(), target);
    }
}
