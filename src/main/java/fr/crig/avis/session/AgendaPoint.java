package fr.crig.avis.session;

import fr.crig.avis.meeting.AgendaItem;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import java.util.List;

/**
 * An item of the agenda, as the session keeps and addresses it.
 *
 * @param reference null unless it is about a request
 * @param title null when it is about a request
 */
record AgendaPoint(String key, Reference reference, String title) {

    static List<AgendaPoint> of(Meeting meeting) {
        return meeting.items().stream().map(AgendaPoint::of).toList();
    }

    /** @throws NotVisible if it is not on the agenda */
    static AgendaPoint find(Meeting meeting, String key) {
        return of(meeting).stream()
                .filter(point -> point.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotVisible(key));
    }

    /** Only on a request is anything decided. @throws NotVisible if it is none */
    void ensureRequest() {
        if (!isRequest()) {
            throw new NotVisible(key);
        }
    }

    private static AgendaPoint of(AgendaItem item) {
        return new AgendaPoint(item.code(), item.reference(), item.title());
    }

    boolean isRequest() {
        return reference != null;
    }
}
