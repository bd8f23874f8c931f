package fr.crig.avis.request;

/** The pace of a circulation; its delays are in the decision table {@code opinion-delays}. */
public enum Urgency {
    NORMAL,
    FAST,
    URGENT
}
