package fr.crig.avis.minutes;

import java.time.Instant;

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

    /** @param term null before they are sent */
    boolean isOpenToRemarks(Instant term, Instant now) {
        return this == REMARKS && !now.isAfter(term);
    }
}
