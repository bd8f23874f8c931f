package fr.crig.avis.support;

import fr.crig.avis.request.RequestForm;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import java.util.Set;

/** A request that can be deposited as it is, and those who act on it; tests change what they are about. */
public final class Samples {

    public static final Actor SECRETARIAT =
            new Actor("secretariat", "Secrétariat du CRIG", Set.of(Role.SECRETARIAT), null, false);

    public static final Actor ADMINISTRATOR =
            new Actor("admin", "Administrateur", Set.of(Role.ADMINISTRATOR), null, false);

    private Samples() {}

    public static Actor agent(String signatory) {
        return new Actor(
                "agent." + signatory.toLowerCase(), "Agent " + signatory, Set.of(Role.AGENT), signatory, false);
    }

    public static Actor member(String signatory) {
        return new Actor(
                "membre." + signatory.toLowerCase(), "Membre " + signatory, Set.of(Role.MEMBER), signatory, false);
    }

    public static Actor substitute(String signatory) {
        return new Actor(
                "suppleant." + signatory.toLowerCase(), "Suppléant " + signatory, Set.of(Role.MEMBER), signatory, true);
    }

    /** The PCRS of the Aude: 120 000 € asked from the Région, no date that would press. Received on {@link TestClock#START}. */
    public static RequestForm form() {
        var form = new RequestForm();
        form.applicant.name = "Syndicat d’énergies de l’Aude";
        form.applicant.siret = "200 110 005 00010";
        form.applicant.kind = "SYNDICATE";
        form.project.title = "PCRS image de l’Aude";
        form.project.summary = "Acquisition d’un plan de corps de rue simplifié en image sur tout le département.";
        form.project.theme = "PCRS";
        form.project.departments.add("11");
        form.project.dataProduced = "Orthophotographie à 5 cm";
        form.project.startsOn = "2026-09-01";
        form.project.endsOn = "2027-08-31";
        form.funding.totalCost = "300 000";
        form.funding.basis = "WITHOUT_TAX";
        form.funding.amountAsked = "120 000";
        form.funding.funder = "Région Occitanie";
        form.funding.scheme = "REGION";
        form.funding.plan.add(line("Région Occitanie", "PUBLIC_AID", "120 000", "ASKED"));
        form.funding.plan.add(line("Syndicat d’énergies de l’Aude", "OWN_FUNDS", "180 000", "ACQUIRED"));
        form.dates.receivedOn = "2026-03-10";
        return form;
    }

    public static RequestForm.Line line(String funder, String nature, String amount, String certainty) {
        var line = new RequestForm.Line();
        line.funder = funder;
        line.nature = nature;
        line.amount = amount;
        line.certainty = certainty;
        return line;
    }
}
