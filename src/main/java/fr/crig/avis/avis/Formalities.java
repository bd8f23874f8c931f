package fr.crig.avis.avis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/**
 * What makes the document of an avis one that an administration accepts: what it rests on (its visas), where it was made, the pieces
 * that were read, and the code by which anybody finds out whether a copy is true.
 *
 * @param place where the committee has its seat; null if it is not told
 * @param agreementOn when the convention was signed, if a term of it ran on the day on which the committee decided; else null
 * @param agreementRenewedOn when the act was signed by which that term ran; null if it was the first or a tacit one
 * @param agreementAmendedOn when each amendment of it was signed that was in force on that day, the first one first; null if there was none
 * @param receivedOn when the request reached the receiving signatory
 * @param admittedOn when it was found admissible
 * @param opinionsFrom when the signatories were asked
 * @param opinionsUntil when the last of them had answered, or silence was recorded
 * @param convenedOn when the convocation to the meeting left, with {@code convenedTo} its day; both null for a written consultation
 * @param code 128 random bits, in letters and digits that are not taken one for another
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Formalities(
        String place,
        LocalDate agreementOn,
        LocalDate agreementRenewedOn,
        List<LocalDate> agreementAmendedOn,
        LocalDate receivedOn,
        LocalDate admittedOn,
        LocalDate opinionsFrom,
        LocalDate opinionsUntil,
        LocalDate convenedOn,
        LocalDate convenedTo,
        List<AnnexedPiece> pieces,
        String code) {

    public Formalities {
        pieces = List.copyOf(pieces);
        agreementAmendedOn = agreementAmendedOn == null ? null : List.copyOf(agreementAmendedOn);
    }
}
