package fr.crig.avis.chaos;

/** How much is done: all of it, or with {@code -Dcrig.chaos.size=small} what one waits for while working on it. */
enum Size {
    FULL,
    SMALL;

    static final Size ASKED = "small".equals(System.getProperty("crig.chaos.size")) ? SMALL : FULL;

    static int of(int full, int small) {
        return ASKED == FULL ? full : small;
    }
}
