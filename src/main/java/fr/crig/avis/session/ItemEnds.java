package fr.crig.avis.session;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingDecision;
import fr.crig.avis.meeting.MeetingDeliberations;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.session.SessionRecord.End;
import org.springframework.stereotype.Component;

/** Where each item of a meeting stands, or how it ended. */
@Component
class ItemEnds {

    private final SessionItems items;
    private final MeetingDeliberations deliberations;
    private final RequestReader requests;

    ItemEnds(SessionItems items, MeetingDeliberations deliberations, RequestReader requests) {
        this.items = items;
        this.deliberations = deliberations;
        this.requests = requests;
    }

    End of(Meeting meeting, AgendaPoint point) {
        if (!point.isRequest()) {
            return items.findByMeetingAndItem(meeting.id(), point.key())
                            .filter(SessionItem::isDone)
                            .isPresent()
                    ? End.DONE
                    : End.UNDECIDED;
        }
        return deliberations
                .decision(meeting.id(), point.reference())
                .map(ItemEnds::of)
                .orElseGet(() -> undecided(meeting, point));
    }

    private static End of(MeetingDecision decision) {
        return decision.isPostponed() ? End.POSTPONED : End.DECIDED;
    }

    private End undecided(Meeting meeting, AgendaPoint point) {
        if (deliberations.isOpen(meeting.id(), point.reference())) {
            RequestState state = requests.get(point.reference()).state();
            return state.isOver() ? End.GONE : End.UNDECIDED;
        }
        return deliberations.isSentToSecond(meeting.id(), point.reference()) ? End.SENT_TO_SECOND : End.RETURNED;
    }
}
