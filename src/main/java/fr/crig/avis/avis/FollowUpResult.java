package fr.crig.avis.avis;

/** What became of a request after its avis. */
public enum FollowUpResult {
    GRANTED,
    REFUSED,
    WITHDRAWN
}
