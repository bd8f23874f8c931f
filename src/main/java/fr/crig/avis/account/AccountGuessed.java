package fr.crig.avis.account;

/** Somebody may be guessing the password of an account. Handled in the same transaction. */
public record AccountGuessed(Account account) {}
