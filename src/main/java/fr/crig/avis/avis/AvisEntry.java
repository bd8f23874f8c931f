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
 * @param reference null of an avis of before, which was of no request of ours
 * @param receivingSignatory identifier; null where the words of an avis of before are of none of ours
 * @param amountAsked in euros; null if not known
 * @param followUp a {@link FollowUpResult}, or {@link RegisterFilter#AWAITED}; nothing where it is not known of an avis of before
 * @param replaces number of the avis that it replaces, or null
 * @param replacedBy number of the avis that replaces it; null while it is in force
 * @param former what the line of before says; null of an avis of ours
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
        FormerAvis former,
        List<RegisterMatch> matches) {

    /** In the place of what an avis of ours says. @param receiving null if it is none of the signatories */
    static AvisEntry of(long place, FormerAvis former, String receiving, String followUp) {
        return new AvisEntry(
                place,
                former.number(),
                null,
                former.subject(),
                former.applicant(),
                receiving,
                former.outcome(),
                former.day(),
                former.asked(),
                followUp,
                false,
                null,
                null,
                former,
                List.of());
    }

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
                former,
                why);
    }
}
