package fr.crig.avis.consultation;

import fr.crig.avis.request.RequestState;
import java.time.Instant;

/** Where a consultation stands, as it is told to people. */
public enum Phase {
    DEBATE,
    /** The debate is over, the vote not open yet. */
    PREPARING,
    VOTE,
    /** The vote is over: its outcome is to be recorded. */
    COUNTED,
    DECIDED,
    INVALID,
    CALLED_TO_MEETING,
    /** The request was withdrawn or cancelled meanwhile, or its rectification given up. */
    STOPPED;

    /** Of the mark that tells it. */
    public String tone() {
        return switch (this) {
            case DEBATE, VOTE -> "info";
            case PREPARING, COUNTED, INVALID -> "warning";
            case DECIDED -> "success";
            case CALLED_TO_MEETING, STOPPED -> "neutral";
        };
    }

    static Phase of(Consultation consultation, RequestState request, Instant now) {
        boolean stopped = request.isStopped();
        return switch (consultation.state()) {
            case DEBATE -> stopped ? STOPPED : consultation.isDebateOpen(now) ? DEBATE : PREPARING;
            case VOTE -> stopped ? STOPPED : consultation.isVoteOpen(now) ? VOTE : COUNTED;
            case COUNTED -> stopped ? STOPPED : COUNTED;
            case DECIDED -> DECIDED;
            case INVALID -> INVALID;
            case CALLED_TO_MEETING -> CALLED_TO_MEETING;
            case STOPPED -> STOPPED;
        };
    }
}
