package fr.crig.avis.storage;

/** A file that nobody gets: no scanner has looked at it yet, or what it found must not spread. */
public class WithheldFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean infected;

    WithheldFile(long file, ScanState state) {
        super("Stored file " + file + " is " + state);
        this.infected = state == ScanState.INFECTED;
    }

    /** Otherwise it is waiting. */
    public boolean isInfected() {
        return infected;
    }
}
