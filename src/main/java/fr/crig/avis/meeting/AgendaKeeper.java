package fr.crig.avis.meeting;

import fr.crig.avis.request.RequestLifecycle;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Reference;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Keeps a request, its process and its deliberation in step with the agenda. An item whose request was withdrawn or cancelled
 * stays in the list but waits for nothing any more.
 */
@Component
class AgendaKeeper {

    private final Deliberations deliberations;
    private final RequestReader requests;
    private final RequestLifecycle lifecycle;
    private final DeliberationProcess process;
    private final Clock clock;

    AgendaKeeper(
            Deliberations deliberations,
            RequestReader requests,
            RequestLifecycle lifecycle,
            DeliberationProcess process,
            Clock clock) {
        this.deliberations = deliberations;
        this.requests = requests;
        this.lifecycle = lifecycle;
        this.process = process;
        this.clock = clock;
    }

    void enter(Meeting meeting, Reference reference) {
        deliberations.save(Deliberation.at(meeting, reference, clock.instant()));
        lifecycle.advance(reference, RequestState.ON_AGENDA, meeting.startsAt());
        process.placedOnAgenda(reference, meeting.day());
    }

    /** @throws ChangedMeanwhile if it does not wait on this agenda any more */
    void leave(Meeting meeting, Reference reference) {
        deliberations.delete(open(meeting, reference));
        if (isOnAgenda(reference)) {
            process.itemRemoved(reference);
        }
    }

    /** The meeting has another start: those who were told the old day are told the new one, by leaving and entering again. */
    void follow(Meeting meeting) {
        waiting(meeting).stream().filter(item -> isOnAgenda(item.reference())).forEach(item -> follow(meeting, item));
    }

    private void follow(Meeting meeting, Deliberation item) {
        item.moveTo(meeting);
        deliberations.save(item);
        process.itemRemoved(item.reference());
        lifecycle.advance(item.reference(), RequestState.ON_AGENDA, meeting.startsAt());
        process.placedOnAgenda(item.reference(), meeting.day());
    }

    void returnToBacklog(Meeting meeting) {
        waiting(meeting).forEach(item -> leave(meeting, item.reference()));
    }

    /** From a meeting to the second one on the same agenda: each request leaves the first and enters the second, once. */
    void transfer(Meeting first, Meeting second, List<Reference> references) {
        for (Reference reference : references) {
            Deliberation item = open(first, reference);
            item.sendToSecond();
            deliberations.save(item);
            process.itemRemoved(reference);
            enter(second, reference);
        }
    }

    /** The requests that are still to be decided there. */
    List<Reference> undecided(Meeting meeting) {
        return waiting(meeting).stream()
                .map(Deliberation::reference)
                .filter(this::isOnAgenda)
                .toList();
    }

    boolean hasDecided(Meeting meeting) {
        return deliberations.findByMeeting(meeting.id()).stream().anyMatch(item -> !item.isOpen());
    }

    private List<Deliberation> waiting(Meeting meeting) {
        return deliberations.findByMeeting(meeting.id()).stream()
                .filter(Deliberation::isOpen)
                .toList();
    }

    private Deliberation open(Meeting meeting, Reference reference) {
        return deliberations
                .findByReferenceAndMeetingAndState(reference, meeting.id(), DeliberationState.OPEN)
                .orElseThrow(() -> new ChangedMeanwhile(reference));
    }

    private boolean isOnAgenda(Reference reference) {
        return requests.get(reference).state() == RequestState.ON_AGENDA;
    }
}
