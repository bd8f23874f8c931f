package fr.crig.avis.deliberation;

/** How a signatory took part in a deliberation, at a meeting (the first five) or in writing (the last two). */
public enum Attendance {
    PRESENT,
    REMOTE,
    /** By a mandate given to another signatory that is there. */
    REPRESENTED,
    /** Its absence was announced. */
    EXCUSED,
    ABSENT,
    TOOK_PART,
    SILENT;

    /** Counts for the quorum, and may take a position. */
    public boolean takesPart() {
        return this != EXCUSED && this != ABSENT && this != SILENT;
    }

    /** May hold the mandate of another. */
    public boolean mayHoldMandate() {
        return this == PRESENT || this == REMOTE;
    }
}
