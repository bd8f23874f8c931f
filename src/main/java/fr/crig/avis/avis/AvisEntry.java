package fr.crig.avis.avis;

import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.shared.Reference;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One line of the register.
 *
 * @param id its place in it
 * @param amountAsked in euros; null if not known
 * @param followUp a {@link FollowUpResult}, or {@link RegisterFilter#AWAITED}
 * @param replaces number of the avis that it replaces, or null
 * @param replacedBy number of the avis that replaces it; null while it is in force
 * @param matches why it was found: empty when no words were looked for
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
        BigDecimal amountAsked,
        String followUp,
        boolean openReserves,
        String replaces,
        String replacedBy,
        List<RegisterMatch> matches) {

    AvisEntry found(List<RegisterMatch> why) {
        return new AvisEntry(
                id,
                number,
                reference,
                title,
                applicant,
                receivingSignatory,
                outcome,
                deliberatedOn,
                amountAsked,
                followUp,
                openReserves,
                replaces,
                replacedBy,
                why);
    }
}
