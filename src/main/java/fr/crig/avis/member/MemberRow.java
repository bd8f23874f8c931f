package fr.crig.avis.member;

/**
 * One line of the register.
 *
 * @param closed the account was closed: whatever its term says, this person represents nobody
 * @param absence running today; null if there is none
 */
public record MemberRow(Term term, boolean closed, Absence absence) {}
