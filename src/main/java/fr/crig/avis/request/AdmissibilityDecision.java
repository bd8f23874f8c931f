package fr.crig.avis.request;

/** What the secretariat decides of a deposited request. */
public enum AdmissibilityDecision {
    ADMISSIBLE,
    COMPLETION,
    OUTSIDE_PERIMETER
}
