package fr.crig.avis.minutes;

import fr.crig.avis.deliberation.ItemEnd;
import fr.crig.avis.deliberation.ItemEnds;
import fr.crig.avis.deliberation.ItemFate;
import fr.crig.avis.deliberation.Seat;
import fr.crig.avis.meeting.AgendaItem;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.session.Presence;
import fr.crig.avis.session.SessionLookup;
import fr.crig.avis.session.SessionRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What was recorded of a meeting: on the screen of its session or, where nobody opened it, with each deliberation; then who sat
 * for a signatory was not written down.
 */
@Component
class RecordedSession {

    private final SessionLookup sessions;
    private final ItemEnds ends;

    RecordedSession(SessionLookup sessions, ItemEnds ends) {
        this.sessions = sessions;
        this.ends = ends;
    }

    SessionRecord of(Meeting meeting) {
        return sessions.record(meeting.id()).orElseGet(() -> fromDeliberations(meeting));
    }

    private SessionRecord fromDeliberations(Meeting meeting) {
        ItemEnds.OfMeeting now = ends.at(meeting.id());
        List<SessionRecord.Item> items =
                meeting.items().stream().map(item -> item(item, now)).toList();
        Map<String, Presence> presences = new LinkedHashMap<>();
        items.stream()
                .map(SessionRecord.Item::decision)
                .filter(Objects::nonNull)
                .flatMap(decision -> decision.seats().stream())
                .filter(seat -> seat.attendance() != null)
                .forEach(seat -> presences.putIfAbsent(seat.signatory(), presence(seat)));
        return new SessionRecord(meeting.id(), null, null, List.copyOf(presences.values()), items);
    }

    private static SessionRecord.Item item(AgendaItem item, ItemEnds.OfMeeting now) {
        if (!item.isRequest()) {
            return new SessionRecord.Item(item.code(), null, item.title(), ItemFate.DONE, List.of(), null, null);
        }
        ItemEnd end = now.of(item.reference());
        return new SessionRecord.Item(item.code(), item.reference(), null, end.fate(), List.of(), end.decision(), null);
    }

    private static Presence presence(Seat seat) {
        return new Presence(seat.signatory(), seat.attendance(), seat.mandateTo(), List.of());
    }
}
