package fr.crig.avis.account;

import java.time.Instant;

/**
 * Who did what, when.
 *
 * @param onBehalfOf name of the person it was done for; null unless the author stood in
 * @param act its sentence is the message {@code journal.<act>}
 * @param detail a few words of the author's, or null
 */
public record JournalEntry(
        Instant at,
        String username,
        String actorName,
        String onBehalfOf,
        String signatory,
        String act,
        String subject,
        String detail) {

    public String messageKey() {
        return "journal." + act;
    }
}
