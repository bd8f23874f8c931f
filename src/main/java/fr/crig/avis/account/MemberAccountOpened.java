package fr.crig.avis.account;

import fr.crig.avis.shared.Capacity;
import java.time.LocalDate;

/**
 * An account with the role of member was opened. Handled in the same transaction: the account and its first term come together.
 *
 * @param name as displayed
 * @param from first day of the term that is wanted
 */
public record MemberAccountOpened(String username, String name, String signatory, Capacity capacity, LocalDate from) {}
