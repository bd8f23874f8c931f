package fr.crig.avis.account;

import fr.crig.avis.shared.Actor;

/**
 * An administrator changed what an account is called, where it is written to, or what it may do. Handled in the same transaction.
 *
 * @param formerEmail where its owner was written to until now
 * @param changes as a sentence lists them
 */
public record AccountEdited(Account account, String formerEmail, String changes, Actor by) {}
