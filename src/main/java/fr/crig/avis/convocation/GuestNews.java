package fr.crig.avis.convocation;

/** What a guest is told. Each is the end of a message key. */
public enum GuestNews {
    INVITED,
    /** Another day, place or agenda. */
    UPDATED,
    CANCELLED,
    /** Its invitation is withdrawn, the meeting stands. */
    LEFT;

    /** What stands in its calendar is taken back. */
    public boolean takesBack() {
        return this == CANCELLED || this == LEFT;
    }
}
