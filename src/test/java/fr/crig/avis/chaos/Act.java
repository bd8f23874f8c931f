package fr.crig.avis.chaos;

/**
 * What somebody sends. Sent again after a silence, it is the same act.
 *
 * @param key by which it is found again, unlike that of any other act of its kind
 * @param content what must be in the tables once it is done
 */
record Act(Kind kind, String key, String content) {

    enum Kind {
        DRAFT,
        PIECE,
        DEPOSIT,
        ADMISSION,
        OPINION,
        WITHDRAWAL
    }
}
