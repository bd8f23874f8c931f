package fr.crig.avis.figures;

/**
 * What became of the reserves of the avis in force whose money was granted.
 *
 * @param avis on which a reserve is open still
 * @param open reserves that may still be lifted
 * @param lifted those that were
 */
public record Lifted(long avis, long open, long lifted) {

    static final Lifted NONE = new Lifted(0, 0, 0);

    public long all() {
        return open + lifted;
    }
}
