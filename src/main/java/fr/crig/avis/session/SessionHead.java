package fr.crig.avis.session;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.page.HeadAct;
import fr.crig.avis.page.HeadPart;
import fr.crig.avis.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way from a meeting's page to the screen of its session, once its day has come. */
@Component
class SessionHead implements HeadPart<Meeting> {

    private final SessionAccess access;

    SessionHead(SessionAccess access) {
        this.access = access;
    }

    @Override
    public List<HeadAct> acts(Meeting meeting, Actor reader) {
        String screen = "/reunions/" + meeting.id() + "/seance";
        if (SessionAccess.mayLead(reader) && access.whyNotOpen(meeting) == null) {
            return List.of(HeadAct.asked("session.mine", "session.part.open", screen));
        }
        boolean follows = SessionAccess.mayFollow(reader)
                && access.hasDayCome(meeting)
                && access.session(meeting).isPresent();
        return follows ? List.of(HeadAct.open("session.part.follow", screen)) : List.of();
    }
}
