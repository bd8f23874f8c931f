package fr.crig.avis.session;

/** The ways in which a part of the screen is sent. */
enum SavingAct {
    /** By the page itself, shortly after something was typed. */
    AUTO,
    SAVE,
    /** Says yes for all who take part, and saves. */
    ALL_FAVORABLE,
    /** Begins the text of the avis, and saves. */
    PROPOSE_TEXT,
    /** Saves, then shows what is about to be recorded. */
    READ_OVER,
    /** An item of information was dealt with. */
    DONE
}
