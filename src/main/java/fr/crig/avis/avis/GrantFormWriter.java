package fr.crig.avis.avis;

import fr.crig.avis.committee.Signatory;
import fr.crig.avis.page.Typed;
import fr.crig.avis.request.Dossier;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.shared.OneLine;
import java.util.List;
import java.util.Objects;

/** Fills the form of a grant: with what is known of it, or with what the dossier lets one suppose. */
final class GrantFormWriter {

    private GrantFormWriter() {}

    static GrantForm of(GrantData data) {
        GrantFacts facts = data.facts();
        var form = new GrantForm();
        form.version = data.version();
        form.grantingName = text(facts.grantingName());
        form.grantingSiret = text(facts.grantingSiret());
        form.conventionOn = facts.conventionOn();
        form.decisionReference = text(facts.decisionReference());
        form.object = text(facts.object());
        form.nature = facts.nature();
        form.payment = facts.payment();
        form.paymentTerms = text(facts.paymentTerms());
        form.paidFrom = facts.paidFrom();
        form.paidUntil = facts.paidUntil();
        form.rae = text(facts.rae());
        form.notifiedToEu = facts.notifiedToEu();
        form.aidScheme = text(facts.aidScheme());
        data.beneficiaries().forEach(one -> form.beneficiaries.add(line(one)));
        return form;
    }

    /** Nothing of it is known before somebody looked it over: neither day, nor kind, nor terms are guessed. */
    static GrantForm proposed(FundingRequest request, FollowUp granted, List<Signatory> signatories) {
        Dossier dossier = request.dossier();
        var form = new GrantForm();
        form.grantingName = text(dossier.funding().funder());
        form.grantingSiret = signatories.stream()
                .filter(one -> isNamed(form.grantingName, one))
                .map(Signatory::siret)
                .findFirst()
                .orElse("");
        form.decisionReference = text(granted.funderReference());
        form.object = OneLine.shortened(dossier.project().title(), GrantParser.LONGEST_OBJECT);
        var line = new GrantForm.Line();
        line.name = text(dossier.applicant().name());
        line.siret = text(dossier.applicant().siret());
        line.rna = text(dossier.applicant().rna());
        line.share = "100";
        form.beneficiaries.add(line);
        return form;
    }

    private static boolean isNamed(String typed, Signatory signatory) {
        return typed.equalsIgnoreCase(signatory.name()) || typed.equalsIgnoreCase(signatory.shortName());
    }

    private static GrantForm.Line line(Beneficiary one) {
        var line = new GrantForm.Line();
        line.name = text(one.name());
        line.siret = text(one.siret());
        line.rna = text(one.rna());
        line.share = Percents.written(one.share());
        return line;
    }

    private static String text(String known) {
        return Objects.requireNonNullElse(Typed.line(known), "");
    }
}
