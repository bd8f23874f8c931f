package fr.crig.avis.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.consultation.ConsultationLookup;
import fr.crig.avis.consultation.OutcomeDesk;
import fr.crig.avis.consultation.ResolutionForm;
import fr.crig.avis.consultation.VoteDesk;
import fr.crig.avis.consultation.VoteForm;
import fr.crig.avis.request.RequestForm;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Samples;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A recusal is final: whoever recused itself by its vote stays out of the item when a meeting decides it. */
class RecusedByVoteTest extends SessionStory {

    @Autowired
    private ConsultationLookup consultations;

    @Autowired
    private OutcomeDesk outcome;

    @Autowired
    private VoteDesk votes;

    @Autowired
    private Recusals recusals;

    @Test
    void staysOutOfTheItemAtAMeeting() {
        Reference reference = inWriting();
        assertThat(recusals.of(reference)).isEmpty();
        var ballot = new VoteForm();
        ballot.stance = "RECUSED";
        votes.vote(Samples.member("IGN"), reference, ballot);
        assertThat(recusals.of(reference)).containsExactly("IGN");
    }

    /** No meeting is planned and the reply is wanted too soon to wait for one; the debate is over, the vote opens. */
    private Reference inWriting() {
        RequestForm form = Samples.form();
        form.dates.replyWantedBy = clock.today().plusDays(20).toString();
        Reference reference = stages.circulating(form);
        committee.signatories().forEach(signatory -> stages.opinion(reference, signatory.id(), "FAVORABLE"));
        clock.setDay(LocalDate.of(2026, 3, 20));
        jobs.runDue(reference.value());
        var resolution = new ResolutionForm();
        resolution.version = consultations.find(reference).orElseThrow().version();
        resolution.outcome = "FAVORABLE";
        resolution.text = "Le comité est favorable au projet.";
        outcome.prepareVote(SECRETARIAT, reference, resolution);
        return reference;
    }
}
