package fr.crig.avis.briefing;

import fr.crig.avis.request.Attachment;
import java.nio.file.Path;

/**
 * A piece as it goes into the book, or why it does not.
 *
 * @param pages a document made of its pages alone; null unless it is included
 * @param count of these pages
 * @param filesLeft whether there are files in it that stay behind
 */
record BoundPiece(Attachment piece, Fate fate, Path pages, int count, boolean filesLeft) {

    /** What becomes of a piece; the ends of message keys. */
    enum Fate {
        INCLUDED,
        /** Of a kind that has no pages, or too many of them; a picture beyond measure. */
        TO_OPEN,
        /** Damaged, or opened only with a password. */
        UNREADABLE
    }

    static BoundPiece of(Attachment piece, Path pages, int count, boolean filesLeft) {
        return new BoundPiece(piece, Fate.INCLUDED, pages, count, filesLeft);
    }

    static BoundPiece without(Attachment piece, Fate fate) {
        return new BoundPiece(piece, fate, null, 0, false);
    }

    public boolean isIncluded() {
        return fate == Fate.INCLUDED;
    }
}
