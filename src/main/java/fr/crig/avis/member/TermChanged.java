package fr.crig.avis.member;

import fr.crig.avis.shared.Actor;

/** A term of office was entered, its last day, or who it is under what name. Handled in the same transaction: those concerned are told of it, or it is not done. */
public record TermChanged(Term term, Kind kind, Actor by) {

    /** What was entered. */
    public enum Kind {
        BEGUN,
        ENDED,
        CORRECTED
    }
}
