package fr.crig.avis.account;

import java.time.Instant;

/**
 * What an entry of the journal says, with what hides it in its commitment.
 *
 * @param salt null once it is erased
 */
record JournalWords(
        Instant at,
        String username,
        String actorName,
        String onBehalfOf,
        String signatory,
        String act,
        String subject,
        String detail,
        String salt) {

    String commitment() {
        return JournalHash.of(salt, username, actorName, onBehalfOf, signatory, subject, detail);
    }
}
