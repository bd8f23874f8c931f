package fr.crig.avis.rules;

/** Where a figure comes from. */
enum Origin {
    /** No text: the committee decides in its règlement intérieur. */
    COMMITTEE,
    /** Décret 2018-514, article 7: what the silence of the State means. */
    DECREE_2018_514,
    /** CRPA R133-8: the convocation. */
    CRPA_R133_8,
    /** CRPA R133-10: the quorum. */
    CRPA_R133_10,
    /** CRPA R133-13 wants minutes; their delays are the committee's. */
    CRPA_R133_13,
    /** Ordonnance 2014-1329 allows to deliberate in writing; the durations are the committee's. */
    ORDINANCE_2014_1329;

    boolean isText() {
        return this != COMMITTEE;
    }

    /** Whether the text gives the figure itself, not only the frame in which the committee decides. */
    boolean givesTheFigure() {
        return this == DECREE_2018_514 || this == CRPA_R133_8 || this == CRPA_R133_10;
    }
}
