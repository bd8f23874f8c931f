package fr.crig.avis.signon;

import fr.crig.avis.account.Account;

/** An account has one more way in. Handled in the same transaction: its owner is told, or it is not done. */
public record AccessGranted(Identity identity, Account account) {}
