package fr.crig.avis.circulation;

import java.util.List;
import java.util.stream.Stream;

/** The sense of an opinion. The last one is never chosen: it comes of silence. */
public enum Stance {
    FAVORABLE,
    FAVORABLE_WITH_RESERVES,
    UNFAVORABLE,
    ABSTENTION,
    RECUSED,
    TACIT;

    /** Those that somebody may take; in the order of the forms. */
    public static final List<Stance> CHOICES =
            Stream.of(values()).filter(stance -> stance != TACIT).toList();

    /** Says something of the request itself: it counts in a synthesis. */
    public boolean isExpressed() {
        return this == FAVORABLE || this == FAVORABLE_WITH_RESERVES || this == UNFAVORABLE;
    }
}
