package fr.crig.avis.account;

import java.time.Duration;

/**
 * What the brake says of an attempt to log in.
 *
 * @param pause how long to wait; zero if it may be made
 * @param last after which the next have to wait: one alone of those made at once
 * @param penalty how long the next will have to wait, should this one fail
 */
record Attempt(Duration pause, boolean last, Duration penalty) {

    boolean mayBeMade() {
        return pause.isZero();
    }

    /** Whoever comes back after so many minutes is let in. */
    long minutes() {
        return pause.plusMinutes(1).minusNanos(1).toMinutes();
    }
}
