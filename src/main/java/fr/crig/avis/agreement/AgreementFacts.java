package fr.crig.avis.agreement;

import java.time.LocalDate;
import java.util.List;

/**
 * What the convention says of itself.
 *
 * @param notice null if it says nothing of one
 * @param decidedBy who decides whether it is renewed, in words; null if it says nothing of it
 * @param signatories the bodies, as they signed
 */
record AgreementFacts(
        LocalDate signedOn,
        LocalDate firstDay,
        int months,
        RenewalKind renewal,
        NoticePeriod notice,
        String decidedBy,
        List<String> signatories) {

    AgreementFacts {
        signatories = List.copyOf(signatories);
    }
}
