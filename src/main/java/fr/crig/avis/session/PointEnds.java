package fr.crig.avis.session;

import fr.crig.avis.deliberation.ItemEnd;
import fr.crig.avis.deliberation.ItemEnds;
import fr.crig.avis.deliberation.ItemFate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where each item of a meeting stands, or how it ended: requests, and the subjects in free text that only a session knows of. */
@Component
class PointEnds {

    private final SessionItems items;
    private final ItemEnds ends;

    PointEnds(SessionItems items, ItemEnds ends) {
        this.items = items;
        this.ends = ends;
    }

    OfSession at(long meeting) {
        Set<String> done = items.findByMeeting(meeting).stream()
                .filter(SessionItem::isDone)
                .map(SessionItem::item)
                .collect(Collectors.toSet());
        return new OfSession(ends.at(meeting), done);
    }

    /** @param done keys of what was dealt with */
    record OfSession(ItemEnds.OfMeeting requests, Set<String> done) {

        ItemEnd of(AgendaPoint point) {
            if (point.isRequest()) {
                return requests.of(point.reference());
            }
            return new ItemEnd(done.contains(point.key()) ? ItemFate.DONE : ItemFate.LISTED, null);
        }

        /** Still to come before the committee. */
        boolean isWaiting(AgendaPoint point) {
            return of(point).fate().isWaiting();
        }
    }
}
