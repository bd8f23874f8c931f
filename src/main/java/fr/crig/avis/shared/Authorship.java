package fr.crig.avis.shared;

import java.time.Instant;

/**
 * Who did something, for whom, and when: kept beside what was said, so that it still tells years later, when the account has
 * another name or is gone.
 *
 * @param givenBy the account
 * @param givenName the name of its owner on that day
 * @param onBehalfOf name of the titulaire in whose place it was done; null if in one's own
 */
public record Authorship(String givenBy, String givenName, String onBehalfOf, Instant givenAt) {

    public static Authorship of(Actor actor, String onBehalfOf, Instant now) {
        return new Authorship(actor.username(), actor.name(), onBehalfOf, now);
    }
}
