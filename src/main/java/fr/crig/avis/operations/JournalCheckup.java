package fr.crig.avis.operations;

import java.time.Instant;

/**
 * What a check of the journal found.
 *
 * @param fault as in {@code JournalVerdict}; null when the journal was whole
 * @param rank of the first line that is not as it was written; 0 when all are
 */
record JournalCheckup(Instant at, long lines, String fault, long rank) {

    public boolean isWhole() {
        return fault == null;
    }
}
