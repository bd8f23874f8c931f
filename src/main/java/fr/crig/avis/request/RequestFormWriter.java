package fr.crig.avis.request;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Puts a dossier back in the form, to complete or correct it. */
final class RequestFormWriter {

    private RequestFormWriter() {}

    static RequestForm write(Dossier dossier) {
        var form = new RequestForm();
        form.applicant = applicant(dossier.applicant());
        form.project = project(dossier.project());
        form.funding = funding(dossier.funding());
        form.dates.receivedOn = text(dossier.dates().receivedOn());
        form.dates.replyWantedBy = text(dossier.dates().replyWantedBy());
        form.dates.funderCommitteeOn = text(dossier.dates().funderCommitteeOn());
        return form;
    }

    private static RequestForm.Applicant applicant(Dossier.Applicant from) {
        var to = new RequestForm.Applicant();
        to.name = from.name();
        to.siret = text(from.siret());
        to.kind = text(from.kind());
        to.address = text(from.address());
        to.representative = text(from.representative());
        to.contactName = text(from.contactName());
        to.contactEmail = text(from.contactEmail());
        to.contactPhone = text(from.contactPhone());
        to.rna = text(from.rna());
        to.noSiret = text(from.noSiret());
        return to;
    }

    private static RequestForm.Project project(Dossier.Project from) {
        var to = new RequestForm.Project();
        to.title = from.title();
        to.summary = from.summary();
        to.objectives = text(from.objectives());
        to.theme = text(from.theme());
        to.plannedAction = text(from.plannedAction());
        to.wholeRegion = from.wholeRegion();
        to.departments.addAll(from.departments());
        to.epci = String.join("\n", from.epci());
        to.communes = String.join(" ", from.communes());
        to.dataProduced = text(from.dataProduced());
        to.standard = text(from.standard());
        to.licence = text(from.licence());
        to.platform = text(from.platform());
        to.startsOn = text(from.startsOn());
        to.endsOn = text(from.endsOn());
        return to;
    }

    private static RequestForm.Funding funding(Dossier.Funding from) {
        var to = new RequestForm.Funding();
        to.totalCost = text(from.totalCost());
        to.basis = text(from.basis());
        to.amountAsked = text(from.amountAsked());
        to.funder = from.funder();
        to.funderEmail = text(from.funderEmail());
        to.scheme = text(from.scheme());
        from.plan().lines().forEach(line -> to.plan.add(line(line)));
        return to;
    }

    private static RequestForm.Line line(PlanLine from) {
        var to = new RequestForm.Line();
        to.funder = from.funder();
        to.nature = text(from.nature());
        to.amount = text(from.amount());
        to.certainty = text(from.certainty());
        return to;
    }

    private static String text(BigDecimal amount) {
        return amount == null ? "" : amount.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static String text(LocalDate date) {
        return date == null ? "" : date.toString();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
