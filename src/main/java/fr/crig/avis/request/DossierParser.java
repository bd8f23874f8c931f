package fr.crig.avis.request;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.page.Formats;
import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads a form into a dossier, or says all that is wrong with it at once. */
@Component
class DossierParser {

    static final int SHORT = 200;
    static final int LONG = 4000;

    private static final int REASON = 500;

    private static final Pattern COMMUNE = Pattern.compile("\\d[0-9AB]\\d{3}");
    private static final int MOST_PLAN_LINES = 30;

    private final Committee committee;
    private final Clock clock;

    DossierParser(Committee committee, Clock clock) {
        this.committee = committee;
        this.clock = clock;
    }

    /** @throws Refusal with every violation, each on the path of its field in the form */
    Dossier read(RequestForm form) {
        var fields = new FieldParser();
        Dossier dossier = read(form, fields);
        Refusal.throwIfAny(fields.violations());
        return dossier;
    }

    /** What is still being typed: what cannot be read yet is null. */
    Dossier readAsFarAsItGoes(RequestForm form) {
        return read(form, new FieldParser());
    }

    private Dossier read(RequestForm form, FieldParser fields) {
        return new Dossier(
                applicant(form.applicant, fields),
                project(form.project, fields),
                funding(form.funding, fields),
                dates(form.dates, fields));
    }

    private static Dossier.Applicant applicant(RequestForm.Applicant typed, FieldParser fields) {
        refuseNoNumber(typed, fields);
        return new Dossier.Applicant(
                fields.requiredLine("applicant.name", typed.name, SHORT),
                fields.optionalSiret("applicant.siret", typed.siret),
                fields.requiredChoice("applicant.kind", typed.kind, ApplicantKind.class),
                fields.words("applicant.address", typed.address, 500),
                fields.line("applicant.representative", typed.representative, SHORT),
                fields.line("applicant.contactName", typed.contactName, SHORT),
                fields.optionalEmail("applicant.contactEmail", typed.contactEmail),
                fields.optionalTelephone("applicant.contactPhone", typed.contactPhone),
                fields.optionalRna("applicant.rna", typed.rna),
                fields.words("applicant.noSiret", typed.noSiret, REASON));
    }

    /** An association may have no SIRET, and a body from abroad has none: it is then said why, and never both. */
    private static void refuseNoNumber(RequestForm.Applicant typed, FieldParser fields) {
        boolean withSiret = !Typed.isEmpty(typed.siret);
        boolean withReason = !Typed.isEmpty(typed.noSiret);
        if (withSiret && withReason) {
            fields.refuse("applicant.noSiret", "refusal.siretAndReason");
        } else if (!withSiret && !withReason) {
            boolean association = !Typed.isEmpty(typed.rna);
            fields.refuse(
                    association ? "applicant.noSiret" : "applicant.siret",
                    association ? "refusal.noSiretReason" : "refusal.noSiret");
        }
    }

    private Dossier.Project project(RequestForm.Project typed, FieldParser fields) {
        LocalDate startsOn = fields.optionalDate("project.startsOn", typed.startsOn);
        LocalDate endsOn = fields.optionalDate("project.endsOn", typed.endsOn);
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            fields.refuse("project.endsOn", "refusal.endBeforeStart");
        }
        return new Dossier.Project(
                fields.requiredLine("project.title", typed.title, SHORT),
                fields.requiredWords("project.summary", typed.summary, LONG),
                fields.words("project.objectives", typed.objectives, LONG),
                fields.requiredChoice("project.theme", typed.theme, Theme.class),
                fields.line("project.plannedAction", typed.plannedAction, SHORT),
                typed.wholeRegion,
                departments(typed, fields),
                epci(typed, fields),
                fields.codes("project.communes", typed.communes, COMMUNE, "refusal.commune"),
                fields.words("project.dataProduced", typed.dataProduced, LONG),
                fields.line("project.standard", typed.standard, SHORT),
                fields.line("project.licence", typed.licence, SHORT),
                fields.line("project.platform", typed.platform, SHORT),
                startsOn,
                endsOn);
    }

    private List<String> departments(RequestForm.Project typed, FieldParser fields) {
        List<String> chosen = typed.departments == null ? List.of() : List.copyOf(typed.departments);
        if (!committee.departments().containsAll(chosen)) {
            fields.refuse("project.departments", "refusal.choice");
        }
        boolean nowhere =
                chosen.isEmpty() && !typed.wholeRegion && Typed.isEmpty(typed.epci) && Typed.isEmpty(typed.communes);
        if (nowhere) {
            fields.refuse("project.departments", "refusal.territory");
        }
        return chosen;
    }

    private static List<String> epci(RequestForm.Project typed, FieldParser fields) {
        String text = fields.words("project.epci", typed.epci, 2000);
        return Typed.lines(text);
    }

    private static Dossier.Funding funding(RequestForm.Funding typed, FieldParser fields) {
        BigDecimal totalCost = fields.requiredAmount("funding.totalCost", typed.totalCost);
        BigDecimal amountAsked = fields.requiredAmount("funding.amountAsked", typed.amountAsked);
        if (totalCost != null && totalCost.signum() == 0) {
            fields.refuse("funding.totalCost", "refusal.amountZero");
        }
        if (totalCost != null && amountAsked != null && amountAsked.compareTo(totalCost) > 0) {
            fields.refuse("funding.amountAsked", "refusal.amountOverCost");
        }
        return new Dossier.Funding(
                totalCost,
                fields.requiredChoice("funding.basis", typed.basis, CostBasis.class),
                amountAsked,
                fields.requiredLine("funding.funder", typed.funder, SHORT),
                fields.optionalEmail("funding.funderEmail", typed.funderEmail),
                fields.requiredChoice("funding.scheme", typed.scheme, Scheme.class),
                plan(typed, totalCost, fields));
    }

    private static FinancingPlan plan(RequestForm.Funding typed, BigDecimal totalCost, FieldParser fields) {
        if (typed.plan.size() > MOST_PLAN_LINES) {
            fields.refuse("funding.plan", "refusal.planTooLong", MOST_PLAN_LINES);
            return new FinancingPlan(List.of());
        }
        int before = fields.violations().size();
        List<PlanLine> lines = planLines(typed, fields);
        var plan = new FinancingPlan(
                lines.stream().filter(line -> line.amount() != null).toList());
        boolean readable = fields.violations().size() == before && totalCost != null;
        if (readable && !plan.balances(totalCost)) {
            BigDecimal missing = plan.missingFor(totalCost);
            String key = missing.signum() > 0 ? "refusal.planMissing" : "refusal.planExceeds";
            fields.refuse("funding.plan", key, Formats.euros(missing.abs()));
        }
        return plan;
    }

    private static List<PlanLine> planLines(RequestForm.Funding typed, FieldParser fields) {
        List<PlanLine> lines = new ArrayList<>();
        for (int i = 0; i < typed.plan.size(); i++) {
            RequestForm.Line line = typed.plan.get(i);
            if (!isEmpty(line)) {
                lines.add(planLine("funding.plan[%d].".formatted(i), line, fields));
            }
        }
        return lines;
    }

    private static PlanLine planLine(String path, RequestForm.Line typed, FieldParser fields) {
        return new PlanLine(
                fields.requiredLine(path + "funder", typed.funder, SHORT),
                fields.requiredChoice(path + "nature", typed.nature, SourceNature.class),
                fields.requiredAmount(path + "amount", typed.amount),
                fields.requiredChoice(path + "certainty", typed.certainty, Certainty.class));
    }

    /** A line that only has its lists' default choices was not filled in. */
    static boolean isEmpty(RequestForm.Line line) {
        return Typed.isEmpty(line.funder) && Typed.isEmpty(line.amount);
    }

    private Dossier.Dates dates(RequestForm.Dates typed, FieldParser fields) {
        LocalDate receivedOn = fields.requiredDate("dates.receivedOn", typed.receivedOn);
        if (receivedOn != null && receivedOn.isAfter(ParisTime.day(clock.instant()))) {
            fields.refuse("dates.receivedOn", "refusal.receivedInFuture");
        }
        return new Dossier.Dates(
                receivedOn,
                notBefore(receivedOn, "dates.replyWantedBy", typed.replyWantedBy, fields),
                notBefore(receivedOn, "dates.funderCommitteeOn", typed.funderCommitteeOn, fields));
    }

    private static LocalDate notBefore(LocalDate receivedOn, String field, String typed, FieldParser fields) {
        LocalDate date = fields.optionalDate(field, typed);
        if (date != null && receivedOn != null && date.isBefore(receivedOn)) {
            fields.refuse(field, "refusal.beforeReceipt");
        }
        return date;
    }
}
