package fr.crig.avis.page;

/** A piece of text between two versions of it. */
public record Correction(Kind kind, String words) {

    /** What became of the words. */
    public enum Kind {
        KEPT,
        ADDED,
        REMOVED
    }
}
