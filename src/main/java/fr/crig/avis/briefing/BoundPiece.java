package fr.crig.avis.briefing;

import java.nio.file.Path;

/**
 * A piece as it goes into the book, or why it does not.
 *
 * @param pages a document made of its pages alone; meant for it only if it is included
 * @param count of these pages
 * @param filesLeft whether there are files in it that stay behind
 */
record BoundPiece(BookPiece piece, Fate fate, Path pages, int count, boolean filesLeft) {

    /** What becomes of a piece; the ends of message keys. */
    enum Fate {
        INCLUDED,
        /** Of a kind that has no pages, or too many of them; a picture beyond measure. */
        TO_OPEN,
        /** Damaged, or opened only with a password. */
        UNREADABLE,
        /** No scanner has looked at it yet, or something was found in it. */
        WITHHELD,
        /** More memory or time would go into it than into a book. */
        TOO_HEAVY
    }

    static BoundPiece of(BookPiece piece, Path pages, PieceResult result) {
        return new BoundPiece(piece, result.fate(), pages, result.count(), result.filesLeft());
    }

    /** Whatever becomes of it once it is opened. */
    static BoundPiece unopened(BookPiece piece) {
        return new BoundPiece(piece, Fate.INCLUDED, null, 0, false);
    }

    static BoundPiece without(BookPiece piece, Fate fate) {
        return new BoundPiece(piece, fate, null, 0, false);
    }

    public boolean isIncluded() {
        return fate == Fate.INCLUDED;
    }
}
