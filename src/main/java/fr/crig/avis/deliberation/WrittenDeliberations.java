package fr.crig.avis.deliberation;

import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Reference;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deliberations' side of a written consultation. The room that runs it opens one here and hands over what it came to, so that
 * the avis reads one record whatever the mode. Joins the caller's transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class WrittenDeliberations {

    private final Deliberations deliberations;
    private final RequestReader requests;
    private final Synthesis synthesis;
    private final Clock clock;

    WrittenDeliberations(Deliberations deliberations, RequestReader requests, Synthesis synthesis, Clock clock) {
        this.deliberations = deliberations;
        this.requests = requests;
        this.synthesis = synthesis;
        this.clock = clock;
    }

    /** @param earliestEnd as announced */
    public void open(Reference reference, Instant earliestEnd, Route route) {
        deliberations.save(Deliberation.inWriting(reference, clock.instant(), earliestEnd, route == Route.LATE));
    }

    /** The outcome that these positions propose. */
    public Outcome propose(List<Seat> seats) {
        return synthesis.propose(seats);
    }

    /** @param closedOn day on which the vote closed */
    public void decide(Actor secretary, Reference reference, Decision decision, LocalDate closedOn) {
        Deliberation deliberation = open(reference);
        deliberation.decide(decision, closedOn, requests.get(reference).usefulDate(), secretary, clock.instant());
        deliberations.save(deliberation);
    }

    /** It was called to a meeting, or too few took part. */
    public void sendToMeeting(Reference reference) {
        Deliberation deliberation = open(reference);
        deliberation.endUndecided(ItemFate.SENT_TO_MEETING);
        deliberations.save(deliberation);
    }

    /** A second avis will not come: nothing is to be decided any more. */
    public void giveUp(Reference reference) {
        Deliberation deliberation = open(reference);
        deliberation.endUndecided(ItemFate.GONE);
        deliberations.save(deliberation);
    }

    private Deliberation open(Reference reference) {
        return deliberations
                .findByReferenceAndState(reference, ItemFate.OPEN)
                .filter(deliberation -> deliberation.mode() == Mode.WRITTEN_CONSULTATION)
                .orElseThrow(() -> new ChangedMeanwhile(reference));
    }
}
