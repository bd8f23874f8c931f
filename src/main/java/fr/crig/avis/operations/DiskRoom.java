package fr.crig.avis.operations;

/**
 * The room on a disk that the service fills.
 *
 * @param label key of what lies on it
 */
record DiskRoom(String label, long free, long whole) {

    private static final long GIGABYTE = 1_000_000_000L;
    private static final int A_TENTH = 10;

    /** Under a gigabyte, or under a tenth of a small disk: some large dossiers, and nothing can be recorded any more. */
    public boolean isShort() {
        return free < Math.min(GIGABYTE, whole / A_TENTH);
    }
}
