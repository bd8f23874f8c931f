package fr.crig.avis.deliberation;

import java.util.List;
import java.util.stream.Stream;

/** What a deliberation comes to. */
public enum Outcome {
    FAVORABLE,
    FAVORABLE_WITH_RESERVES,
    /** Positions differ; each is recorded. */
    SHARED,
    UNFAVORABLE,
    NO_OPINION,
    /** Ajournée: back to the backlog of the next meeting. */
    POSTPONED;

    /** What an avis may say; a written consultation comes to nothing else, for it cannot postpone. */
    public static final List<Outcome> OF_AVIS =
            Stream.of(values()).filter(outcome -> outcome != POSTPONED).toList();

    /** Conditions belong to an avis that says yes, at least in part. */
    boolean carriesReserves() {
        return this == FAVORABLE_WITH_RESERVES || this == SHARED;
    }
}
