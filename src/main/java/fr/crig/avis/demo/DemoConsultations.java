package fr.crig.avis.demo;

import fr.crig.avis.consultation.ConsultationLookup;
import fr.crig.avis.consultation.ContributionForm;
import fr.crig.avis.consultation.DebateDesk;
import fr.crig.avis.consultation.OutcomeDesk;
import fr.crig.avis.consultation.ResolutionForm;
import fr.crig.avis.consultation.VoteDesk;
import fr.crig.avis.consultation.VoteForm;
import fr.crig.avis.shared.Reference;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the demonstration's people do in a written consultation. */
@Component
@Profile("demo")
class DemoConsultations {

    private final DebateDesk debate;
    private final OutcomeDesk outcome;
    private final VoteDesk votes;
    private final ConsultationLookup reader;
    private final DemoPeople people;
    private final Patience patience;

    DemoConsultations(
            DebateDesk debate,
            OutcomeDesk outcome,
            VoteDesk votes,
            ConsultationLookup reader,
            DemoPeople people,
            Patience patience) {
        this.debate = debate;
        this.outcome = outcome;
        this.votes = votes;
        this.reader = reader;
        this.people = people;
        this.patience = patience;
    }

    void contribute(String author, Reference reference, String words) {
        var form = new ContributionForm();
        form.words = words;
        patience.until(() -> debate.contribute(people.as(author), reference, form));
    }

    void putToTheVote(Reference reference, String proposed, String text) {
        var form = new ResolutionForm();
        form.outcome = proposed;
        form.text = text;
        patience.until(() -> {
            form.version = reader.find(reference).orElseThrow().version();
            outcome.prepareVote(people.as("secretariat"), reference, form);
        });
    }

    void vote(String member, Reference reference, String stance) {
        var form = new VoteForm();
        form.stance = stance;
        patience.until(() -> votes.vote(people.as(member), reference, form));
    }
}
