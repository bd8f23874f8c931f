package fr.crig.avis.operations;

import java.time.Duration;
import java.time.Instant;

/**
 * A server on which the service runs, or ran until it vanished: one that is stopped in order takes its row away.
 *
 * @param name of the machine, and the port at which its pages are
 * @param seenAt when it last gave a sign
 * @param clockAhead of the database's clock; negative when it is behind
 */
record ServiceNode(String name, String version, Instant startedAt, Instant seenAt, Duration clockAhead) {

    /** Four signs missed. */
    static final Duration SILENCE = NodeBeat.PERIOD.multipliedBy(4);

    /** Well below the lease of a message, which two servers would otherwise both hold. */
    private static final Duration TOLERATED = Duration.ofSeconds(5);

    public boolean isOffTime() {
        return clockAhead.abs().compareTo(TOLERATED) > 0;
    }

    /** Key of what is said of its clock. */
    public String clockWords() {
        if (!isOffTime()) {
            return "operations.clock.right";
        }
        return clockAhead.isNegative() ? "operations.clock.behind" : "operations.clock.ahead";
    }

    public boolean isAlive(Instant now) {
        return seenAt.plus(SILENCE).isAfter(now);
    }
}
