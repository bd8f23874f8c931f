package fr.crig.avis.web;

import java.time.Duration;

/** A person sends or searches more than one does by hand. */
class TooManyActs extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SECOND = 1000;

    private final long seconds;

    /** @param wait until the next may be done */
    TooManyActs(Duration wait) {
        super("Too many within a minute; again in " + wait);
        this.seconds = Math.max(1, (wait.toMillis() + SECOND - 1) / SECOND);
    }

    long seconds() {
        return seconds;
    }
}
