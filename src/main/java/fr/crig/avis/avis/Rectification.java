package fr.crig.avis.avis;

import java.time.Instant;

/**
 * A mistake was found in an avis: the committee is asked for a second one that replaces it.
 *
 * @param number of the avis to replace
 * @param askedBy the account
 */
public record Rectification(String number, String reason, String askedBy, String askedByName, Instant askedAt) {}
