package fr.crig.avis.session;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingPart;
import fr.crig.avis.shared.Actor;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The way from a meeting's page to the screen of its session, once its day has come. */
@Component
class SessionPart implements MeetingPart {

    private static final int AFTER_CONVOCATION = 50;

    private final SessionAccess access;

    SessionPart(SessionAccess access) {
        this.access = access;
    }

    @Override
    public int order() {
        return AFTER_CONVOCATION;
    }

    @Override
    public String fragment() {
        return "session/part :: session";
    }

    @Override
    public Map<String, Object> model(Meeting meeting, Actor reader) {
        boolean leads = SessionAccess.mayLead(reader);
        boolean opened = access.session(meeting).isPresent();
        boolean follows = opened && SessionAccess.mayFollow(reader);
        return leads && access.whyNotOpen(meeting) == null || follows
                ? Map.of("meeting", meeting.id(), "leads", leads && meeting.isToCome())
                : null;
    }
}
