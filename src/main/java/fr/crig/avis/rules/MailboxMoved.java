package fr.crig.avis.rules;

import fr.crig.avis.shared.Actor;
import java.time.LocalDate;

/**
 * From a day on, what is written to a signatory, or to the secretariat, goes to another address. Handled in the same transaction.
 *
 * @param resolution number of the resolution that says so
 * @param whose name of the body
 * @param holdsFrom day in Paris
 */
public record MailboxMoved(
        int resolution, String whose, String formerEmail, String email, LocalDate holdsFrom, Actor by) {}
