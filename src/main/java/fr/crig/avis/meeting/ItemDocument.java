package fr.crig.avis.meeting;

import fr.crig.avis.shared.OneLine;
import fr.crig.avis.storage.ScanState;
import java.time.Instant;

/**
 * A file that goes with a subject in free text, for those who read the agenda.
 *
 * @param item code of the item
 * @param mediaType as found in its content
 * @param size in bytes
 */
public record ItemDocument(
        long id,
        long meeting,
        String item,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        long fileId,
        String addedBy,
        Instant addedAt,
        ScanState scan) {

    public ItemDocument {
        fileName = OneLine.of(fileName);
    }

    /** Nobody gets it. */
    public boolean isStruckOut() {
        return scan == ScanState.INFECTED;
    }
}
