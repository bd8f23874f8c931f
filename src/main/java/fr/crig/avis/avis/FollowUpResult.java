package fr.crig.avis.avis;

/** What became of a request after its avis. */
public enum FollowUpResult {
    GRANTED,
    /** Less than was asked. */
    PARTLY_GRANTED,
    REFUSED,
    /** The funder says when it will decide; the request stays open. */
    NOT_YET,
    WITHDRAWN;

    public boolean isGranted() {
        return this == GRANTED || this == PARTLY_GRANTED;
    }

    /** Whether it closes the request. */
    public boolean isDecision() {
        return this != NOT_YET;
    }
}
