package fr.crig.avis.funder;

import java.time.Instant;

/**
 * What stands on the page from which a funder is asked.
 *
 * @param openUntil when the link that was sent last ends; null when none opens
 * @param changedBy who typed the address, and when; null when it is the dossier's own
 * @param answered an answer waits for an agent: nothing is asked meanwhile
 */
public record ContactPage(
        ContactForm form, String funder, Instant openUntil, boolean answered, String changedBy, Instant changedAt) {}
