package fr.crig.avis.deliberation;

/** How the committee deliberates. */
public enum Mode {
    MEETING,
    /** Between two meetings (ordonnance 2014-1329). */
    WRITTEN_CONSULTATION
}
