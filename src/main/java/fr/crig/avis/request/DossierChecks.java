package fr.crig.avis.request;

import java.time.LocalDate;

/** Questions about what a dossier says, for the checklist and the warnings. What a draft does not say yet answers no. */
final class DossierChecks {

    private DossierChecks() {}

    /** Work that began before the request came is often not paid for. */
    static boolean startedBeforeReceipt(Dossier dossier) {
        return isBefore(dossier.project().startsOn(), dossier.dates().receivedOn());
    }

    static boolean aidOverCost(Dossier dossier) {
        Dossier.Funding funding = dossier.funding();
        return funding.totalCost() != null && funding.plan().aidExceeds(funding.totalCost());
    }

    static boolean planBalanced(Dossier dossier) {
        Dossier.Funding funding = dossier.funding();
        return funding.totalCost() != null && funding.plan().balances(funding.totalCost());
    }

    /** Or a reason to have none. */
    static boolean siretValid(Dossier dossier) {
        Dossier.Applicant applicant = dossier.applicant();
        return applicant.siret() == null ? applicant.noSiret() != null : Siret.isValid(applicant.siret());
    }

    static boolean datesConsistent(Dossier dossier) {
        Dossier.Project project = dossier.project();
        Dossier.Dates dates = dossier.dates();
        return !isBefore(project.endsOn(), project.startsOn())
                && !isBefore(dates.replyWantedBy(), dates.receivedOn())
                && !isBefore(dates.funderCommitteeOn(), dates.receivedOn());
    }

    private static boolean isBefore(LocalDate one, LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }
}
