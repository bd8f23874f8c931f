package fr.crig.avis.account;

import java.time.Instant;

/**
 * Who did what, when.
 *
 * @param act its sentence is the message {@code journal.<act>}
 * @param detail a few words of the author's, or null
 */
public record JournalEntry(
        Instant at, String username, String actorName, String signatory, String act, String subject, String detail) {

    public String messageKey() {
        return "journal." + act;
    }
}
