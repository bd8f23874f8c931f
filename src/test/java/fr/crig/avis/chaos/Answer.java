package fr.crig.avis.chaos;

/** What somebody was told of an act that was sent. */
enum Answer {
    DONE,
    /** Told that nothing of it is recorded. */
    REFUSED,
    /** No answer, or one that does not say. */
    UNKNOWN
}
