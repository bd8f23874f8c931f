package fr.crig.avis.convocation;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.shared.Actor;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the process of a meeting has told: its convocation, its move, its cancellation. Nothing where nobody was convened. Each
 * sending has its number, and those who were told under a number are not told again.
 */
@Service
@Transactional
public class ConvocationAnnouncer {

    private final MeetingLookup meetings;
    private final ConvocationLookup convocations;
    private final Sending sending;
    private final ConvocationNotices notices;
    private final GuestSending guests;

    ConvocationAnnouncer(
            MeetingLookup meetings,
            ConvocationLookup convocations,
            Sending sending,
            ConvocationNotices notices,
            GuestSending guests) {
        this.meetings = meetings;
        this.convocations = convocations;
        this.sending = sending;
        this.notices = notices;
        this.guests = guests;
    }

    public void convened(long id) {
        convocations.last(id).ifPresent(first -> tell(first, meetings.get(id)));
    }

    public void moved(long id) {
        Meeting meeting = meetings.get(id);
        convocations.last(id).ifPresent(last -> {
            boolean moved = !last.startsAt().equals(meeting.startsAt());
            announce(last, meeting, moved ? Occasion.MOVED : Occasion.DETAILS_CHANGED, meeting.changeReason());
        });
    }

    public void cancelled(long id) {
        Meeting meeting = meetings.get(id);
        convocations.last(id).ifPresent(last -> announce(last, meeting, Occasion.CANCELLED, null));
    }

    private void announce(Convocation last, Meeting meeting, Occasion occasion, String reason) {
        tell(sending.next(last, meeting, occasion, reason, author(meeting)), meeting);
    }

    private void tell(Convocation convocation, Meeting meeting) {
        notices.tell(convocation);
        guests.tellAll(convocation, meeting);
    }

    /** The process tells it, but it is whoever moved or cancelled the meeting that did it. */
    private static Actor author(Meeting meeting) {
        return meeting.changedBy() == null
                ? Actor.SERVICE
                : new Actor(meeting.changedBy(), meeting.changedByName(), Set.of(), null, false);
    }
}
