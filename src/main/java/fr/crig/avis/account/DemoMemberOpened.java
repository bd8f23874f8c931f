package fr.crig.avis.account;

import fr.crig.avis.shared.Capacity;
import java.time.LocalDate;

/**
 * The account of a member of the demonstration was opened. Handled in the same transaction: the account and its term come together.
 * Outside of the demonstration no account brings a term: only the secretariat says who represents a signatory.
 *
 * @param name as displayed
 * @param from first day of the term that is wanted
 */
public record DemoMemberOpened(String username, String name, String signatory, Capacity capacity, LocalDate from) {}
