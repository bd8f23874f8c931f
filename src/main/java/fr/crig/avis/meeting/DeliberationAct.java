package fr.crig.avis.meeting;

/** The buttons of the record of a deliberation. */
enum DeliberationAct {
    /** Quorum and proposal, from what is typed; nothing is saved. */
    CALCULATE,
    SAVE_DRAFT,
    DECIDE
}
