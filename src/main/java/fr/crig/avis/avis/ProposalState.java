package fr.crig.avis.avis;

/** What became of what was proposed. */
public enum ProposalState {
    OPEN,
    CONFIRMED,
    /** An agent recorded something else. */
    CORRECTED,
    /** Something else was proposed since. */
    SUPERSEDED
}
