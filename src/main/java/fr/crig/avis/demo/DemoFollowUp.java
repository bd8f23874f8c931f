package fr.crig.avis.demo;

import fr.crig.avis.avis.FollowUpDesk;
import fr.crig.avis.avis.FollowUpForm;
import fr.crig.avis.avis.FollowUpResult;
import fr.crig.avis.shared.Reference;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the funder of the demonstration decided. */
@Component
@Profile("demo")
class DemoFollowUp {

    private final FollowUpDesk followUps;
    private final DemoPeople people;
    private final Patience patience;

    DemoFollowUp(FollowUpDesk followUps, DemoPeople people, Patience patience) {
        this.followUps = followUps;
        this.people = people;
        this.patience = patience;
    }

    void grant(String agent, Reference reference, String amount, LocalDate decidedOn, String funderReference) {
        var form = new FollowUpForm();
        form.result = FollowUpResult.GRANTED;
        form.amount = amount;
        form.decidedOn = decidedOn;
        form.funderReference = funderReference;
        patience.until(() -> {
            form.version = people.version(reference);
            followUps.record(people.as(agent), reference, form);
        });
    }
}
