package fr.crig.avis.deliberation;

import fr.crig.avis.account.Journal;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deliberations' side of a meeting being held. The room that runs it hands over what was decided on each item, and the
 * request goes on. Joins the caller's transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MeetingDeliberations {

    private final Deliberations deliberations;
    private final RequestReader requests;
    private final Synthesis synthesis;
    private final DeliberationProcess process;
    private final Journal journal;
    private final Clock clock;

    MeetingDeliberations(
            Deliberations deliberations,
            RequestReader requests,
            Synthesis synthesis,
            DeliberationProcess process,
            Journal journal,
            Clock clock) {
        this.deliberations = deliberations;
        this.requests = requests;
        this.synthesis = synthesis;
        this.process = process;
        this.journal = journal;
        this.clock = clock;
    }

    /** The outcome that these positions propose. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Outcome propose(List<Seat> seats) {
        return synthesis.propose(seats);
    }

    /** The request goes on to its avis, or waits for the next meeting. */
    public void decide(Actor recorder, long meeting, Reference reference, Decision decision) {
        change(meeting, reference, item -> decide(item, decision, recorder));
        if (decision.postpones()) {
            journal.record(recorder, "deliberation.postponed", reference.value(), null);
        } else {
            journal.record(recorder, "deliberation.decided", reference.value(), null);
        }
        process.deliberated(reference, decision.postpones());
    }

    /** The meeting ends without having decided on it: the request waits for another one. */
    public void giveBack(Actor recorder, long meeting, Reference reference, ItemFate fate) {
        change(meeting, reference, item -> item.endUndecided(fate));
        journal.record(recorder, "deliberation.givenBack", reference.value(), null);
        process.itemRemoved(reference);
    }

    private void decide(Deliberation item, Decision decision, Actor recorder) {
        item.decide(
                decision,
                ParisTime.day(item.due()),
                requests.get(item.reference()).usefulDate(),
                recorder,
                clock.instant());
    }

    private void change(long meeting, Reference reference, Consumer<Deliberation> act) {
        if (requests.get(reference).state().isOver()) {
            throw Refusal.because("refusal.meeting.requestMovedOn");
        }
        Deliberation item = deliberations
                .findByReferenceAndMeetingAndState(reference, meeting, ItemFate.OPEN)
                .orElseThrow(() -> new ChangedMeanwhile(reference));
        act.accept(item);
        deliberations.save(item);
    }
}
