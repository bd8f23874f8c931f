package fr.crig.avis.avis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The essential data of a grant (décret 2017-779; SCDL, schema «subventions» 2.1.1), as far as they are known: each may be null.
 *
 * @param grantingName official name of the body that grants
 * @param grantingSiret its 14 digits
 * @param decisionReference of the act that grants
 * @param object at most 256 signs
 * @param paymentTerms in free words, when {@code payment} is {@code OTHER}
 * @param paidFrom the day, or the first day, of payment
 * @param paidUntil last day of a period; null for one day
 * @param rae number in the directory of aids to enterprises, at most 5 signs
 * @param notifiedToEu whether the aid was notified to the European Commission
 * @param aidScheme identifier in the published data of aid schemes
 */
public record GrantFacts(
        String grantingName,
        String grantingSiret,
        LocalDate conventionOn,
        String decisionReference,
        String object,
        GrantNature nature,
        GrantPayment payment,
        String paymentTerms,
        LocalDate paidFrom,
        LocalDate paidUntil,
        String rae,
        Boolean notifiedToEu,
        String aidScheme) {

    static final GrantFacts NONE =
            new GrantFacts(null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Those that the schema wants and that nobody has said, each the end of the key {@code grant.field.}. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        need(missing, "grantingName", grantingName);
        need(missing, "grantingSiret", grantingSiret);
        need(missing, "conventionOn", conventionOn);
        need(missing, "object", object);
        need(missing, "nature", nature);
        need(missing, "payment", payment == GrantPayment.OTHER ? paymentTerms : payment);
        need(missing, "paidFrom", paidFrom);
        if (payment == GrantPayment.STAGED) {
            need(missing, "paidUntil", paidUntil);
        }
        need(missing, "notifiedToEu", notifiedToEu);
        return missing;
    }

    private static void need(List<String> missing, String field, Object value) {
        if (value == null) {
            missing.add(field);
        }
    }
}
