package fr.crig.avis.member;

import java.time.LocalDate;

/**
 * Where a member stands today towards its titulaire, as its work list says.
 *
 * @param name of the titulaire; null where there is none
 * @param until last day of the absence; null unless there is one
 */
public record Standing(Kind kind, String name, LocalDate until) {

    /** Each has its sentence. */
    public enum Kind {
        /** A suppléant, while the titulaire is absent. */
        REPLACES,
        /** A suppléant, while the titulaire is there. */
        IN_RESERVE,
        /** A suppléant of a signatory without titulaire. */
        VACANT,
        /** Declared absent. */
        ABSENT,
        /** Has a member's account and no term of office today. */
        NOT_IN_OFFICE
    }
}
