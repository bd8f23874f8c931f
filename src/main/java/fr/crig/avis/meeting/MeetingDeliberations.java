package fr.crig.avis.meeting;

import fr.crig.avis.account.Journal;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
    private final MeetingReader meetings;
    private final RequestReader requests;
    private final Synthesis synthesis;
    private final DeliberationProcess process;
    private final Journal journal;
    private final Clock clock;

    MeetingDeliberations(
            Deliberations deliberations,
            MeetingReader meetings,
            RequestReader requests,
            Synthesis synthesis,
            DeliberationProcess process,
            Journal journal,
            Clock clock) {
        this.deliberations = deliberations;
        this.meetings = meetings;
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

    /** Empty as long as the item is undecided. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<MeetingDecision> decision(long meeting, Reference reference) {
        return deliberations
                .findByReferenceAndMeetingAndState(reference, meeting, DeliberationState.DECIDED)
                .map(MeetingDeliberations::read);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isOpen(long meeting, Reference reference) {
        return deliberations
                .findByReferenceAndMeetingAndState(reference, meeting, DeliberationState.OPEN)
                .isPresent();
    }

    /** Its quorum was missed: it comes before a second meeting. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isSentToSecond(long meeting, Reference reference) {
        return deliberations
                .findByReferenceAndMeetingAndState(reference, meeting, DeliberationState.SENT_TO_SECOND)
                .isPresent();
    }

    /** The request goes on to its avis. */
    public void decide(
            Actor recorder, long meeting, Reference reference, List<Seat> seats, Quorum quorum, Resolution resolution) {
        change(meeting, reference, item -> decide(item, Decision.of(seats, quorum, resolution), recorder));
        journal.record(recorder, "deliberation.decided", reference.value(), null);
        process.deliberated(reference, false);
    }

    /** The request waits for the next meeting. */
    public void postpone(
            Actor recorder, long meeting, Reference reference, List<Seat> seats, Quorum quorum, Postponed postponed) {
        var decision = new Decision(
                seats, quorum, Outcome.POSTPONED, null, List.of(), postponed.reason(), postponed.expected());
        change(meeting, reference, item -> decide(item, decision, recorder));
        journal.record(recorder, "deliberation.postponed", reference.value(), null);
        process.deliberated(reference, true);
    }

    /** The meeting ends without having dealt with it: the request waits for another one. */
    public void giveBack(Actor recorder, long meeting, Reference reference) {
        change(meeting, reference, Deliberation::giveBack);
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
        meetings.get(meeting).ensureBegun(clock.instant());
        Deliberation item = deliberations
                .findByReferenceAndMeetingAndState(reference, meeting, DeliberationState.OPEN)
                .orElseThrow(() -> new ChangedMeanwhile(reference));
        act.accept(item);
        deliberations.save(item);
    }

    private static MeetingDecision read(Deliberation item) {
        Decision decision = item.decision();
        return new MeetingDecision(
                decision.outcome(),
                decision.text(),
                decision.reserves(),
                decision.reason(),
                decision.expected(),
                decision.seats(),
                decision.quorum(),
                item.heldOn(),
                item.decidedAt(),
                item.decidedBy());
    }

    /**
     * Why an item was postponed, read and found complete.
     *
     * @param expected what must come before the next meeting
     */
    public record Postponed(String reason, String expected) {}
}
