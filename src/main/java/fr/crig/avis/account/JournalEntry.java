package fr.crig.avis.account;

import java.time.Instant;
import java.util.Set;

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

    private static final Set<String> OF_THE_SERVICE =
            Set.of("access", "account", "entrance", "factor", "file", "operations", "privacy");

    /** About accounts and the running of the service, and about no request. */
    public boolean isOfTheService() {
        return OF_THE_SERVICE.contains(act.split("\\.", 2)[0]);
    }

    public String messageKey() {
        return "journal." + act;
    }
}
