package fr.crig.avis.minutes;

/** Where minutes stand. */
public enum MinutesState {
    /** With the secretariat. */
    DRAFT,
    /** With the signatories, until the term. */
    REMARKS,
    /** The term passed with remarks: the secretariat answers each. */
    ANSWERING,
    /** Nothing waits for an answer any more. */
    TO_APPROVE,
    /** Frozen. */
    APPROVED;

    public boolean isEditable() {
        return this == DRAFT || this == ANSWERING;
    }
}
