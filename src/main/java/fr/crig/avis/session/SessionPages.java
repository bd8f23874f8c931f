package fr.crig.avis.session;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.deliberation.Decision;
import fr.crig.avis.deliberation.ItemEnd;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the screen of a session for somebody, and its forms as they are first shown. */
@Service
@Transactional(readOnly = true)
class SessionPages {

    private final Sessions sessions;
    private final SessionAccess access;
    private final PointEnds ends;
    private final PointPages points;
    private final RequestReader requests;
    private final Committee committee;

    SessionPages(
            Sessions sessions,
            SessionAccess access,
            PointEnds ends,
            PointPages points,
            RequestReader requests,
            Committee committee) {
        this.sessions = sessions;
        this.access = access;
        this.ends = ends;
        this.points = points;
        this.requests = requests;
        this.committee = committee;
    }

    /** The first item that is left, else the first one; null when the agenda is empty. */
    String first(Actor reader, long id) {
        Meeting meeting = access.readable(reader, id);
        List<AgendaPoint> all = AgendaPoint.of(meeting);
        PointEnds.OfSession now = ends.at(id);
        return all.stream()
                .filter(now::isWaiting)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(AgendaPoint::key)
                .orElse(null);
    }

    /**
     * @param key of the item to show, or null
     * @param typed what is typed of it; null for what was saved
     */
    SessionPage page(Actor reader, long id, String key, ItemForm typed) {
        Meeting meeting = access.readable(reader, id);
        Session session = access.session(meeting).orElse(null);
        boolean running = session != null && meeting.isToCome() && access.hasDayCome(meeting);
        AgendaPoint shown = key == null ? null : AgendaPoint.find(meeting, key);
        return new SessionPage(
                meeting,
                running,
                SessionAccess.mayLead(reader),
                committee.signatories(),
                session == null ? null : Roll.read(committee, session.attendance()),
                session == null ? null : new SessionPage.Saved(session.version(), session.savedAt(), session.savedBy()),
                rows(meeting, shown, reader),
                session == null || shown == null ? null : points.page(reader, meeting, session, shown, typed, running));
    }

    /** Null before the opening. */
    AttendanceForm attendance(long id) {
        return sessions.findByMeeting(id).map(this::attendance).orElse(null);
    }

    private AttendanceForm attendance(Session session) {
        AttendanceForm form = session.attendance();
        form.version = session.version();
        form.page = UUID.randomUUID().toString();
        committee.signatories().forEach(signatory -> form.place(signatory.id()));
        return form;
    }

    private List<SessionPage.Row> rows(Meeting meeting, AgendaPoint shown, Actor reader) {
        requests.readAhead(meeting.references());
        points.readAhead(meeting.references());
        PointEnds.OfSession now = ends.at(meeting.id());
        List<SessionPage.Row> rows = new ArrayList<>();
        for (AgendaPoint point : AgendaPoint.of(meeting)) {
            Instant startsAt = meeting.beginningOf(rows.size());
            rows.add(row(rows.size() + 1, startsAt, point, now.of(point), point.equals(shown), reader));
        }
        return rows;
    }

    private SessionPage.Row row(
            int number, Instant startsAt, AgendaPoint point, ItemEnd end, boolean current, Actor reader) {
        Optional<FundingRequest> request =
                point.isRequest() ? requests.findVisible(reader, point.reference()) : Optional.empty();
        Decision decision = points.visible(reader, point, end.decision());
        return new SessionPage.Row(
                number,
                point.key(),
                request.map(FundingRequest::title).orElse(point.title()),
                startsAt,
                end.fate(),
                decision == null ? null : decision.outcome(),
                current);
    }
}
