package fr.crig.avis.consultation;

/** Where a written consultation stands. The debate ends by the clock, so that it has no state of its own for being over. */
public enum ConsultationState {
    /** Until the vote opens: the debate, then the preparation of the vote. */
    DEBATE,
    VOTE,
    /** Closed and valid: its outcome is to be recorded. */
    COUNTED,
    DECIDED,
    /** Too few took part. */
    INVALID,
    CALLED_TO_MEETING,
    /** The rectification that it was on is given up: no avis will come of it. */
    STOPPED;

    /** It may still be called to a meeting. */
    boolean isBeforeClose() {
        return this == DEBATE || this == VOTE;
    }

    public boolean isVoteClosed() {
        return this == COUNTED || this == DECIDED || this == INVALID;
    }
}
