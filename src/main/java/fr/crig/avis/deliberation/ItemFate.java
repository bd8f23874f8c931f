package fr.crig.avis.deliberation;

import com.fasterxml.jackson.annotation.JsonAlias;

/**
 * What becomes of an item of an agenda, and of the deliberation on it. The one list of it: agenda, session and minutes show the
 * messages {@code fate.*}. The aliases are the words of minutes that were written before there was one list.
 */
public enum ItemFate {
    /** Still to be decided. */
    OPEN,
    @JsonAlias({"AVIS", "AVIS_AWAITED"})
    DECIDED,
    /** Decided to be decided later: with a reason, and what is expected. */
    POSTPONED,
    /** Its meeting ended without dealing with it: the request waits for another one. */
    RETURNED,
    /** Its quorum was missed: the request comes before a second meeting, where none is asked (CRPA R133-10). */
    SENT_TO_SECOND,
    /** A written consultation that was called to a meeting, or in which too few took part. */
    SENT_TO_MEETING,
    /** Its request was withdrawn or cancelled, or its rectification given up. */
    GONE,
    /** A subject in free text: nothing is decided on it by an avis. */
    @JsonAlias("LEFT")
    LISTED,
    /** A subject in free text, spoken of. */
    @JsonAlias("INFORMATION")
    DONE;

    /** Still to come before the committee. */
    public boolean isWaiting() {
        return this == OPEN || this == LISTED;
    }
}
