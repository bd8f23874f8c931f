package fr.crig.avis.deliberation;

import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.PageMemory;
import fr.crig.avis.storage.Reading;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What was deliberated on a request, for the service itself: who may see it is asked elsewhere. */
@Service
@Reading
public class DeliberationLookup {

    private final Deliberations deliberations;
    private final RequestReader requests;
    private final PageMemory memory;

    DeliberationLookup(Deliberations deliberations, RequestReader requests, PageMemory memory) {
        this.memory = memory;
        this.deliberations = deliberations;
        this.requests = requests;
    }

    /** @throws NotVisible if nothing was decided yet */
    public Deliberated decided(Reference reference) {
        return findDecided(reference).orElseThrow(() -> new NotVisible(reference));
    }

    /** The deliberation that led to the avis, the last one if it was replaced; empty before it. */
    public Optional<Deliberated> findDecided(Reference reference) {
        return deliberations.findByReferenceOrderByIdAsc(reference).stream()
                .filter(Deliberation::isFinal)
                .reduce((former, last) -> last)
                .map(DeliberationLookup::read);
    }

    /** The meeting where it waits to be decided; empty if it waits at none. */
    public Optional<Long> meetingOf(Reference reference) {
        return deliberations
                .findByReferenceAndState(reference, ItemFate.OPEN)
                .filter(item -> item.mode() == Mode.MEETING
                        && !requests.get(reference).state().isOver())
                .map(Deliberation::meeting);
    }

    /** Before a page asks for what was deliberated on each of them. */
    public void readAhead(Collection<Reference> references) {
        memory.readAllAhead(
                Deliberations.BY_REFERENCE, references, deliberations::findByReferenceIn, Deliberation::reference);
    }

    /** Oldest first. */
    public List<Postponement> postponements(Reference reference) {
        return deliberations.findByReferenceOrderByIdAsc(reference).stream()
                .filter(Deliberation::isPostponed)
                .map(past -> new Postponement(
                        past.heldOn(), past.decision().reason(), past.decision().expected()))
                .toList();
    }

    private static Deliberated read(Deliberation decided) {
        return new Deliberated(
                decided.reference(),
                decided.mode(),
                decided.meeting(),
                decided.heldOn(),
                decided.isLate(),
                decided.decision());
    }
}
