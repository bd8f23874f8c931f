package fr.crig.avis.deliberation;

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
public class AgendaKeeper {

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

    public void enter(Sitting sitting, Reference reference) {
        deliberations.save(Deliberation.at(sitting, reference, clock.instant()));
        lifecycle.advance(reference, RequestState.ON_AGENDA, sitting.startsAt());
        process.placedOnAgenda(reference, sitting.day());
    }

    /** @throws ChangedMeanwhile if it does not wait on this agenda any more */
    public void leave(Sitting sitting, Reference reference) {
        deliberations.delete(open(sitting, reference));
        if (isOnAgenda(reference)) {
            process.itemRemoved(reference);
        }
    }

    /** The meeting has another start: those who were told the old day are told the new one, by leaving and entering again. */
    public void follow(Sitting sitting) {
        waiting(sitting).stream().filter(item -> isOnAgenda(item.reference())).forEach(item -> follow(sitting, item));
    }

    private void follow(Sitting sitting, Deliberation item) {
        item.moveTo(sitting);
        deliberations.save(item);
        process.itemRemoved(item.reference());
        lifecycle.advance(item.reference(), RequestState.ON_AGENDA, sitting.startsAt());
        process.placedOnAgenda(item.reference(), sitting.day());
    }

    public void returnToBacklog(Sitting sitting) {
        waiting(sitting).forEach(item -> leave(sitting, item.reference()));
    }

    /** From a meeting to the second one on the same agenda: each request leaves the first and enters the second, once. */
    public void transfer(Sitting first, Sitting second, List<Reference> references) {
        for (Reference reference : references) {
            Deliberation item = open(first, reference);
            item.endUndecided(ItemFate.SENT_TO_SECOND);
            deliberations.save(item);
            process.itemRemoved(reference);
            enter(second, reference);
        }
    }

    /** The requests that are still to be decided there. */
    public List<Reference> undecided(Sitting sitting) {
        return waiting(sitting).stream()
                .map(Deliberation::reference)
                .filter(this::isOnAgenda)
                .toList();
    }

    public boolean hasDecided(Sitting sitting) {
        return deliberations.findByMeeting(sitting.meeting()).stream().anyMatch(item -> !item.isOpen());
    }

    private List<Deliberation> waiting(Sitting sitting) {
        return deliberations.findByMeeting(sitting.meeting()).stream()
                .filter(Deliberation::isOpen)
                .toList();
    }

    private Deliberation open(Sitting sitting, Reference reference) {
        return deliberations
                .findByReferenceAndMeetingAndState(reference, sitting.meeting(), ItemFate.OPEN)
                .orElseThrow(() -> new ChangedMeanwhile(reference));
    }

    private boolean isOnAgenda(Reference reference) {
        return requests.get(reference).state() == RequestState.ON_AGENDA;
    }
}
