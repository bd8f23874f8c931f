package fr.crig.avis.signon;

import fr.crig.avis.account.Account;
import fr.crig.avis.committee.Signatory;
import java.util.List;

/**
 * Somebody who came from a provider and whom nobody knows yet.
 *
 * @param body that employs them, by their SIRET; null if it is none of the committee
 * @param accounts that may become theirs: those with the same address
 */
public record AccessRequest(Identity identity, Signatory body, List<Account> accounts) {}
