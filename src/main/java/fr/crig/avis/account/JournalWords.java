package fr.crig.avis.account;

import fr.crig.avis.storage.KeptRows;
import java.time.Instant;
import java.util.stream.Stream;

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

    /** Of a person, at least. */
    boolean isErased() {
        return Stream.of(username, actorName, onBehalfOf, subject, detail).anyMatch(KeptRows.ERASED::equals);
    }

    String commitment() {
        return JournalHash.of(salt, username, actorName, onBehalfOf, signatory, subject, detail);
    }
}
