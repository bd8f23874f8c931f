package fr.crig.avis.operations;

import java.time.Duration;
import java.time.Instant;

/**
 * A server on which the service runs, or ran until it vanished: one that is stopped in order takes its row away.
 *
 * @param name of the machine, and the port at which its pages are
 * @param seenAt when it last gave a sign
 */
record ServiceNode(String name, String version, Instant startedAt, Instant seenAt) {

    /** Four signs missed. */
    static final Duration SILENCE = NodeBeat.PERIOD.multipliedBy(4);

    public boolean isAlive(Instant now) {
        return seenAt.plus(SILENCE).isAfter(now);
    }
}
