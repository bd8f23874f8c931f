package fr.crig.avis.avis;

import java.time.Instant;

/**
 * A mistake was found in an avis: the committee is asked for a second one that replaces it.
 *
 * @param id null before it is kept
 * @param number of the avis to replace
 * @param askedBy the account
 * @param abandoned null unless it was given up
 */
public record Rectification(
        Long id,
        String number,
        String reason,
        String askedBy,
        String askedByName,
        Instant askedAt,
        Abandonment abandoned) {

    /** The secretariat gave it up: the first avis stands. */
    public record Abandonment(String reason, String by, String byName, Instant at) {}

    static Rectification asked(String number, String reason, String by, String byName, Instant at) {
        return new Rectification(null, number, reason, by, byName, at, null);
    }

    public boolean isAbandoned() {
        return abandoned != null;
    }
}
