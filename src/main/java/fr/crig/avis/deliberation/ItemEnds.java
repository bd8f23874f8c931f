package fr.crig.avis.deliberation;

import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Reference;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the requests of a meeting stand, for the service itself: who may see what was decided is asked elsewhere. */
@Service
@Transactional(readOnly = true)
public class ItemEnds {

    private final Deliberations deliberations;
    private final RequestReader requests;

    ItemEnds(Deliberations deliberations, RequestReader requests) {
        this.deliberations = deliberations;
        this.requests = requests;
    }

    /** Of all that is or was deliberated on at this meeting. */
    public OfMeeting at(long meeting) {
        List<Deliberation> all = deliberations.findByMeeting(meeting);
        requests.readAhead(all.stream().map(Deliberation::reference).toList());
        return new OfMeeting(all.stream().collect(Collectors.toMap(Deliberation::reference, this::end)));
    }

    private ItemEnd end(Deliberation deliberation) {
        ItemFate fate = deliberation.fate();
        boolean gone = fate == ItemFate.OPEN
                && requests.get(deliberation.reference()).state().isOver();
        return new ItemEnd(gone ? ItemFate.GONE : fate, deliberation.decision());
    }

    /** One reading of a meeting. */
    public record OfMeeting(Map<Reference, ItemEnd> byReference) {

        public ItemEnd of(Reference reference) {
            return byReference.getOrDefault(reference, ItemEnd.RETURNED);
        }
    }
}
