package fr.crig.avis.avis;

import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.shared.Reference;
import java.time.LocalDate;

/**
 * One line of the register.
 *
 * @param replaces number of the avis that it replaces, or null
 * @param replacedBy number of the avis that replaces it; null while it is in force
 */
public record AvisEntry(
        long id,
        String number,
        Reference reference,
        String title,
        String applicant,
        String receivingSignatory,
        Outcome outcome,
        LocalDate deliberatedOn,
        String replaces,
        String replacedBy) {}
