package fr.crig.avis.avis;

import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.shared.Reference;
import java.time.LocalDate;

/** One line of the register. */
public record AvisEntry(
        String number,
        Reference reference,
        String title,
        String applicant,
        String receivingSignatory,
        Outcome outcome,
        LocalDate deliberatedOn) {}
