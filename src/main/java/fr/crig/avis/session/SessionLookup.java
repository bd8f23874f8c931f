package fr.crig.avis.session;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.deliberation.ItemEnd;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.page.Typed;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.storage.PageMemory;
import fr.crig.avis.storage.Reading;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What was recorded of a meeting, for the service itself: who may see it is asked elsewhere. */
@Service
@Reading
public class SessionLookup {

    private final MeetingLookup meetings;
    private final Sessions sessions;
    private final SessionItems items;
    private final PointEnds ends;
    private final RequestReader requests;
    private final Committee committee;
    private final PageMemory memory;

    SessionLookup(
            MeetingLookup meetings,
            Sessions sessions,
            SessionItems items,
            PointEnds ends,
            RequestReader requests,
            Committee committee,
            PageMemory memory) {
        this.memory = memory;
        this.meetings = meetings;
        this.sessions = sessions;
        this.items = items;
        this.ends = ends;
        this.requests = requests;
        this.committee = committee;
    }

    /** Empty if the meeting was never opened. */
    public Optional<SessionRecord> record(long meeting) {
        return memory.reading(
                () -> sessions.findByMeeting(meeting).map(session -> record(meetings.get(meeting), session)));
    }

    private SessionRecord record(Meeting meeting, Session session) {
        requests.readAhead(meeting.references());
        Map<String, SessionItem> typed = SessionItem.byKey(items.findByMeeting(meeting.id()));
        Roll roll = Roll.read(committee, session.attendance());
        PointEnds.OfSession now = ends.at(meeting.id());
        return new SessionRecord(
                meeting.id(),
                hour(meeting, session.openedAt()),
                hour(meeting, session.closedAt()),
                roll.presences(),
                AgendaPoint.of(meeting).stream()
                        .map(point -> item(point, Optional.ofNullable(typed.get(point.key())), roll, now.of(point)))
                        .toList());
    }

    /** An hour of another day is not the meeting's. */
    private static Instant hour(Meeting meeting, Instant at) {
        return at != null && ParisTime.day(at).equals(meeting.day()) ? at : null;
    }

    private SessionRecord.Item item(AgendaPoint point, Optional<SessionItem> kept, Roll last, ItemEnd end) {
        Roll roll = kept.map(SessionItem::roll).orElse(last);
        return new SessionRecord.Item(
                point.key(),
                point.reference(),
                point.isRequest() ? requests.get(point.reference()).title() : point.title(),
                end.fate(),
                roll.presences(),
                end.decision(),
                kept.map(SessionItem::draft)
                        .map(draft -> Typed.words(draft.note))
                        .orElse(null));
    }
}
