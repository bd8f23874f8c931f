package fr.crig.avis.request;

import fr.crig.avis.page.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a dossier says, field by field, as people read it: the one list for the dossier page and for the differences between
 * two revisions. The name of a field is its path in the form, which is also the end of its message key.
 */
@Component
public class DossierTexts {

    private final MessageSource messages;
    private final Formats formats;

    DossierTexts(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** Every field in the order of the form; those without a value are empty. */
    public Map<String, String> of(Dossier dossier) {
        Map<String, String> texts = new LinkedHashMap<>();
        applicant(dossier.applicant(), texts);
        project(dossier.project(), texts);
        data(dossier.project(), texts);
        funding(dossier.funding(), texts);
        texts.put("dates.receivedOn", date(dossier.dates().receivedOn()));
        texts.put("dates.replyWantedBy", date(dossier.dates().replyWantedBy()));
        texts.put("dates.funderCommitteeOn", date(dossier.dates().funderCommitteeOn()));
        return texts;
    }

    private void applicant(Dossier.Applicant applicant, Map<String, String> texts) {
        texts.put("applicant.name", text(applicant.name()));
        texts.put("applicant.siret", formats.siret(applicant.siret()));
        texts.put("applicant.rna", text(applicant.rna()));
        texts.put("applicant.noSiret", text(applicant.noSiret()));
        texts.put("applicant.kind", choice("applicantKind.", applicant.kind()));
        texts.put("applicant.address", text(applicant.address()));
        texts.put("applicant.representative", text(applicant.representative()));
        texts.put("applicant.contactName", text(applicant.contactName()));
        texts.put("applicant.contactEmail", text(applicant.contactEmail()));
        texts.put("applicant.contactPhone", text(applicant.contactPhone()));
    }

    private void project(Dossier.Project project, Map<String, String> texts) {
        texts.put("project.title", text(project.title()));
        texts.put("project.summary", text(project.summary()));
        texts.put("project.objectives", text(project.objectives()));
        texts.put("project.theme", choice("theme.", project.theme()));
        texts.put("project.plannedAction", text(project.plannedAction()));
        texts.put("project.startsOn", date(project.startsOn()));
        texts.put("project.endsOn", date(project.endsOn()));
        texts.put("project.wholeRegion", project.wholeRegion() ? message("request.yes") : "");
        texts.put("project.departments", departments(project.departments()));
        texts.put("project.epci", String.join("\n", project.epci()));
        texts.put("project.communes", String.join(" ", project.communes()));
    }

    private static void data(Dossier.Project project, Map<String, String> texts) {
        texts.put("project.dataProduced", text(project.dataProduced()));
        texts.put("project.standard", text(project.standard()));
        texts.put("project.licence", text(project.licence()));
        texts.put("project.platform", text(project.platform()));
    }

    private void funding(Dossier.Funding funding, Map<String, String> texts) {
        texts.put("funding.totalCost", money(funding.totalCost()));
        texts.put("funding.basis", choice("costBasis.", funding.basis()));
        texts.put("funding.amountAsked", money(funding.amountAsked()));
        texts.put("funding.funder", text(funding.funder()));
        texts.put("funding.funderEmail", text(funding.funderEmail()));
        texts.put("funding.scheme", choice("scheme.", funding.scheme()));
        texts.put(
                "funding.plan", funding.plan().lines().stream().map(this::line).collect(Collectors.joining("\n")));
    }

    private String line(PlanLine line) {
        return String.join(
                " · ",
                text(line.funder()),
                choice("sourceNature.", line.nature()),
                money(line.amount()),
                choice("certainty.", line.certainty()));
    }

    private String departments(List<String> codes) {
        return codes.stream().map(code -> message("department." + code)).collect(Collectors.joining(", "));
    }

    private String choice(String prefix, Enum<?> value) {
        return value == null ? "" : message(prefix + value.name());
    }

    private String money(BigDecimal amount) {
        return formats.money(amount);
    }

    private String date(LocalDate day) {
        return formats.date(day);
    }

    private String message(String key) {
        return messages.getMessage(key, null, Locale.FRENCH);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
