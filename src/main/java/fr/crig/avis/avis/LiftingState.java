package fr.crig.avis.avis;

/** What became of the proposal that a reserve be lifted. */
public enum LiftingState {
    PROPOSED,
    CONFIRMED,
    /** The signatory that made it keeps it. */
    DECLINED
}
