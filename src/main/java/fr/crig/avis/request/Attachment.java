package fr.crig.avis.request;

import fr.crig.avis.shared.OneLine;
import fr.crig.avis.storage.ScanState;
import java.time.Instant;

/**
 * A piece joined to a request.
 *
 * @param size in bytes
 * @param scan whether it is given to anybody
 * @param revision the revision of the request with which it came; 0 while a draft
 */
public record Attachment(
        long id,
        long requestId,
        PieceKind kind,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        long fileId,
        String addedBy,
        Instant addedAt,
        int revision,
        ScanState scan) {

    /** Names that were kept before invisible signs were refused are shown without them too. */
    public Attachment {
        fileName = OneLine.of(fileName);
    }

    boolean isSame(PieceKind otherKind, String otherName, String otherSha256) {
        return kind == otherKind && fileName.equals(otherName) && sha256.equals(otherSha256);
    }

    /** Struck out: it stands there, nobody gets it, and it does not count. */
    public boolean isStruckOut() {
        return scan == ScanState.INFECTED;
    }
}
