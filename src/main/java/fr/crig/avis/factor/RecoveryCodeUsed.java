package fr.crig.avis.factor;

import fr.crig.avis.account.Account;

/** Somebody stood in for the phone of an account with a printed code. Handled in the same transaction: its owner is told, or it is not done. */
public record RecoveryCodeUsed(Account account, int left) {}
