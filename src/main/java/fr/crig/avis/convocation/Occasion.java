package fr.crig.avis.convocation;

/** Why something leaves to those who are convened. Each is the end of a message key. */
public enum Occasion {
    CONVENED,
    AGENDA_CHANGED,
    /** To another day or another hour: answers given for the former one do not stand any more. */
    MOVED,
    /** Another place, another link, another end: it begins when it was to begin, and answers stand. */
    DETAILS_CHANGED,
    /** Others represent a signatory: the convocation in force goes to who comes, and is taken back from who leaves. */
    SEATS_CHANGED,
    CANCELLED;

    /** Whether the new agenda goes with it. */
    boolean bringsDocument() {
        return this != CANCELLED;
    }
}
