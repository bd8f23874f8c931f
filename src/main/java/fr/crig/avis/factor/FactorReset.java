package fr.crig.avis.factor;

import fr.crig.avis.account.Account;
import fr.crig.avis.shared.Actor;

/** Somebody else took the second factor of an account away. Handled in the same transaction: those concerned are told, or it is not done. */
public record FactorReset(Account account, Actor by) {}
