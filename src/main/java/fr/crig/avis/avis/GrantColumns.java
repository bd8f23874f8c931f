package fr.crig.avis.avis;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The State's open-data scheme for grants: SCDL «subventions» 2.1.1, its sixteen columns in their order, a line a beneficiary. Its words
 * are those of the scheme, whatever our pages say.
 */
@Component
class GrantColumns {

    static final List<String> NAMES = List.of(
            "nomAttribuant",
            "idAttribuant",
            "dateConvention",
            "referenceDecision",
            "nomBeneficiaire",
            "idBeneficiaire",
            "rnaBeneficiaire",
            "objet",
            "montant",
            "nature",
            "conditionsVersement",
            "datesPeriodeVersement",
            "idRAE",
            "notificationUE",
            "pourcentageSubvention",
            "dispositifAide");

    /** Letters, as in the numbers of Corsica, are not foreseen. */
    private static final Pattern RNA = Pattern.compile("W\\d{9}");

    private final MessageSource messages;

    GrantColumns(MessageSource messages) {
        this.messages = messages;
    }

    /** One line for each beneficiary, all with the amount of the whole grant; null where the scheme does without. */
    List<List<String>> lines(PublishedGrant grant) {
        return grant.details().beneficiaries().stream()
                .map(beneficiary -> line(grant, beneficiary))
                .toList();
    }

    static String rna(Beneficiary beneficiary) {
        return beneficiary.rna() != null && RNA.matcher(beneficiary.rna()).matches() ? beneficiary.rna() : null;
    }

    private List<String> line(PublishedGrant grant, Beneficiary beneficiary) {
        GrantFacts facts = grant.details().facts();
        return Arrays.asList(
                facts.grantingName(),
                facts.grantingSiret(),
                facts.conventionOn().toString(),
                facts.decisionReference(),
                beneficiary.name(),
                beneficiary.siret(),
                rna(beneficiary),
                facts.object(),
                amount(grant.amount()),
                word("scdl.nature." + facts.nature()),
                terms(facts),
                period(facts),
                facts.rae(),
                word("scdl.notifiedToEu." + facts.notifiedToEu()),
                beneficiary.fraction().toPlainString(),
                facts.aidScheme());
    }

    private static String amount(BigDecimal euros) {
        return euros.toPlainString();
    }

    private String terms(GrantFacts facts) {
        return facts.payment() == GrantPayment.OTHER ? facts.paymentTerms() : word("scdl.payment." + facts.payment());
    }

    private String word(String key) {
        return messages.getMessage(key, null, Locale.FRENCH);
    }

    private static String period(GrantFacts facts) {
        return facts.paidUntil() == null ? facts.paidFrom().toString() : facts.paidFrom() + "/" + facts.paidUntil();
    }
}
