package fr.crig.avis.deliberation;

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

    /** Conditions belong to an avis that says yes, at least in part. */
    boolean carriesReserves() {
        return this == FAVORABLE_WITH_RESERVES || this == SHARED;
    }
}
