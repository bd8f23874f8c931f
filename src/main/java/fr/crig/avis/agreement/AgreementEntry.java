package fr.crig.avis.agreement;

import java.time.LocalDate;

/**
 * Something that was written down after the convention itself, and may have been by mistake.
 *
 * @param rank among those of its kind
 * @param day by which it is called: when there are others by now, it must not be taken for one of them
 */
record AgreementEntry(Kind kind, int rank, LocalDate day) {

    /** What it is. */
    enum Kind {
        RENEWAL,
        NOTICE,
        AMENDMENT,
        /** The convention itself, which followed another. */
        AGREEMENT
    }

    String id() {
        return kind + "-" + rank + "-" + day;
    }
}
