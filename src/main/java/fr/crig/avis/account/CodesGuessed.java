package fr.crig.avis.account;

/** Somebody who knows the password of an account may be guessing its codes. Handled in the same transaction. */
public record CodesGuessed(Account account) {}
