package fr.crig.avis.deliberation;

/** The way to a deliberation, by the decision table {@code deliberation-route}. */
public enum Route {
    MEETING,
    WRITTEN_CONSULTATION,
    URGENT_WRITTEN_CONSULTATION,
    /** The useful date has passed: the avis is given for information. */
    LATE
}
