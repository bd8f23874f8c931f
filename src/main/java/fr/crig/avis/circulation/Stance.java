package fr.crig.avis.circulation;

/** The sense of an opinion. The last one is never chosen: it comes of silence. */
public enum Stance {
    FAVORABLE,
    FAVORABLE_WITH_RESERVES,
    UNFAVORABLE,
    ABSTENTION,
    RECUSED,
    TACIT;

    /** Says something of the request itself: it counts in a synthesis. */
    public boolean isExpressed() {
        return this == FAVORABLE || this == FAVORABLE_WITH_RESERVES || this == UNFAVORABLE;
    }
}
