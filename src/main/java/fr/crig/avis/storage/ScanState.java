package fr.crig.avis.storage;

/** What is known of a stored file as to malicious software. */
public enum ScanState {
    /** The service made it. */
    OURS,
    /** Somebody sent it, and no scanner has looked at it. */
    WAITING,
    CLEAN,
    INFECTED
}
