package fr.crig.avis.minutes;

import fr.crig.avis.meeting.AgendaItem;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingDecision;
import fr.crig.avis.meeting.MeetingDeliberations;
import fr.crig.avis.meeting.Seat;
import fr.crig.avis.session.Presence;
import fr.crig.avis.session.SessionReader;
import fr.crig.avis.session.SessionRecord;
import fr.crig.avis.session.SessionRecord.End;
import fr.crig.avis.shared.Reference;
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

    private final SessionReader sessions;
    private final MeetingDeliberations deliberations;

    RecordedSession(SessionReader sessions, MeetingDeliberations deliberations) {
        this.sessions = sessions;
        this.deliberations = deliberations;
    }

    SessionRecord of(Meeting meeting) {
        return sessions.record(meeting.id()).orElseGet(() -> fromDeliberations(meeting));
    }

    private SessionRecord fromDeliberations(Meeting meeting) {
        List<SessionRecord.Item> items =
                meeting.items().stream().map(item -> item(meeting, item)).toList();
        Map<String, Presence> presences = new LinkedHashMap<>();
        items.stream()
                .map(SessionRecord.Item::decision)
                .filter(Objects::nonNull)
                .flatMap(decision -> decision.seats().stream())
                .filter(seat -> seat.attendance() != null)
                .forEach(seat -> presences.putIfAbsent(seat.signatory(), presence(seat)));
        return new SessionRecord(meeting.id(), meeting.startsAt(), List.copyOf(presences.values()), items);
    }

    private SessionRecord.Item item(Meeting meeting, AgendaItem item) {
        if (!item.isRequest()) {
            return new SessionRecord.Item(item.code(), null, item.title(), End.DONE, List.of(), null, null);
        }
        MeetingDecision decision =
                deliberations.decision(meeting.id(), item.reference()).orElse(null);
        return new SessionRecord.Item(
                item.code(), item.reference(), null, end(meeting, item, decision), List.of(), decision, null);
    }

    /** A meeting ends with no other item open than those whose request was stopped. */
    private End end(Meeting meeting, AgendaItem item, MeetingDecision decision) {
        if (decision == null) {
            return undecided(meeting.id(), item.reference());
        }
        return decision.isPostponed() ? End.POSTPONED : End.DECIDED;
    }

    private End undecided(long meeting, Reference reference) {
        if (deliberations.isOpen(meeting, reference)) {
            return End.GONE;
        }
        return deliberations.isSentToSecond(meeting, reference) ? End.SENT_TO_SECOND : End.RETURNED;
    }

    private static Presence presence(Seat seat) {
        return new Presence(seat.signatory(), seat.attendance(), seat.mandateTo(), List.of());
    }
}
