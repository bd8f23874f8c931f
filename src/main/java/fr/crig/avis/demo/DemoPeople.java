package fr.crig.avis.demo;

import fr.crig.avis.account.Accounts;
import fr.crig.avis.account.Actors;
import fr.crig.avis.circulation.OpinionDesk;
import fr.crig.avis.circulation.OpinionForm;
import fr.crig.avis.member.AbsenceDesk;
import fr.crig.avis.member.AbsenceForm;
import fr.crig.avis.request.AdmissibilityDesk;
import fr.crig.avis.request.RequestDesk;
import fr.crig.avis.request.RequestForm;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.request.Urgency;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The acts of the demonstration's people, as they would do them on the pages. */
@Component
@Profile("demo")
class DemoPeople {

    private final Accounts accounts;
    private final Actors actors;
    private final RequestDesk requests;
    private final RequestReader reader;
    private final AdmissibilityDesk admissibility;
    private final OpinionDesk opinions;
    private final AbsenceDesk absences;
    private final Patience patience;

    DemoPeople(
            Accounts accounts,
            Actors actors,
            RequestDesk requests,
            RequestReader reader,
            AdmissibilityDesk admissibility,
            OpinionDesk opinions,
            AbsenceDesk absences,
            Patience patience) {
        this.accounts = accounts;
        this.actors = actors;
        this.requests = requests;
        this.reader = reader;
        this.admissibility = admissibility;
        this.opinions = opinions;
        this.absences = absences;
        this.patience = patience;
    }

    Actor as(String username) {
        return accounts.findByUsername(username).map(actors::of).orElseThrow();
    }

    UUID draft(String agent, RequestForm form) {
        UUID key = UUID.randomUUID();
        requests.saveDraft(as(agent), key, 0, form);
        return key;
    }

    Reference deposit(String agent, RequestForm form) {
        return requests.submit(as(agent), draft(agent, form), 0);
    }

    void admit(Reference reference, Urgency urgency) {
        patience.until(() -> admissibility.admit(as("secretariat"), reference, version(reference), urgency));
    }

    void askCompletion(Reference reference, String letter) {
        patience.until(() -> admissibility.askCompletion(as("secretariat"), reference, version(reference), letter));
    }

    void rejectOutsidePerimeter(Reference reference, String reasons) {
        patience.until(
                () -> admissibility.rejectOutsidePerimeter(as("secretariat"), reference, version(reference), reasons));
    }

    void withdraw(String agent, Reference reference, String reason) {
        patience.until(() -> requests.withdraw(as(agent), reference, version(reference), reason));
    }

    void giveOpinion(String member, Reference reference, String stance, String reasons, String... reserves) {
        var form = new OpinionForm();
        form.link = "NONE";
        form.stance = stance;
        form.reasons = reasons;
        form.reserves = List.of(reserves);
        patience.until(() -> opinions.give(as(member), reference, form));
    }

    void recuse(String member, Reference reference) {
        var form = new OpinionForm();
        form.link = "APPLICANT";
        patience.until(() -> opinions.give(as(member), reference, form));
    }

    void planAbsence(String member, LocalDate from, LocalDate until) {
        var form = new AbsenceForm();
        form.from = from;
        form.until = until;
        absences.declare(as(member), member, form);
    }

    int version(Reference reference) {
        return reader.get(reference).version();
    }
}
