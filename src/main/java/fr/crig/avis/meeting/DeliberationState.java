package fr.crig.avis.meeting;

/** Where a deliberation stands. */
public enum DeliberationState {
    OPEN,
    DECIDED,
    /** Its meeting ended without dealing with it: the request waits for another one. */
    RETURNED,
    /** Its quorum was missed: the request comes before a second meeting, where none is asked. */
    SENT_TO_SECOND,
    /** A written consultation that was called to a meeting, or in which too few took part. */
    SENT_TO_MEETING
}
