package fr.crig.avis.agreement;

/** How a convention goes on after its term: as it says itself, never as anybody assumes. */
public enum RenewalKind {
    /** Only if somebody signs. */
    BY_ACT,
    /** By itself, unless notice was given in time. */
    TACIT
}
