package fr.crig.avis.session;

/** What may become of an item that was not decided when its meeting closes. */
public enum Fate {
    POSTPONED,
    /** It was not dealt with: it waits for another meeting. */
    RETURNED,
    /** Its quorum is missed: it comes before a second meeting, where none is asked. */
    SECOND_CONVOCATION
}
