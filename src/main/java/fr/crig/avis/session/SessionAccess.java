package fr.crig.avis.session;

import fr.crig.avis.deliberation.ItemSecretary;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.meeting.MeetingState;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Role;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may do what in a session, and when: the secretariat writes, the members follow. */
@Component
class SessionAccess {

    private final MeetingLookup meetings;
    private final Sessions sessions;
    private final ItemSecretary secretaries;
    private final Clock clock;

    SessionAccess(MeetingLookup meetings, Sessions sessions, ItemSecretary secretaries, Clock clock) {
        this.meetings = meetings;
        this.sessions = sessions;
        this.secretaries = secretaries;
        this.clock = clock;
    }

    /** @throws NotVisible for whoever is neither of the secretariat nor a member */
    Meeting readable(Actor actor, long meeting) {
        if (!mayFollow(actor)) {
            throw new NotVisible(meeting);
        }
        return meetings.get(meeting);
    }

    /** Attendance, opening and closing belong to the secretariat. */
    Meeting led(Actor actor, long meeting) {
        if (!mayLead(actor)) {
            throw new NotVisible(meeting);
        }
        return meetings.get(meeting);
    }

    static boolean mayFollow(Actor actor) {
        return actor.is(Role.SECRETARIAT) || actor.is(Role.MEMBER);
    }

    static boolean mayLead(Actor actor) {
        return actor.is(Role.SECRETARIAT);
    }

    /** A request is recorded by its secretary, who may be another signatory's member; any other subject by the secretariat. */
    boolean mayRecord(Actor actor, AgendaPoint point) {
        return point.isRequest() ? secretaries.mayAct(actor, point.reference()) : mayLead(actor);
    }

    /** @throws NotVisible for anybody but the secretary of this item */
    void ensureMayRecord(Actor actor, AgendaPoint point) {
        if (!mayRecord(actor, point)) {
            throw new NotVisible(point.key());
        }
    }

    /** From its day on, as what is recorded in it. */
    void ensureMayOpen(Meeting meeting) {
        String reason = whyNotOpen(meeting);
        if (reason != null) {
            throw Refusal.because(reason);
        }
    }

    /** Null if it may be opened, or written in once it is. */
    String whyNotOpen(Meeting meeting) {
        if (!meeting.isToCome()) {
            return "refusal.session.over";
        }
        if (meeting.state() != MeetingState.CONVENED) {
            return "refusal.session.notConvened";
        }
        return hasDayCome(meeting) ? null : "refusal.session.early";
    }

    boolean hasDayCome(Meeting meeting) {
        return meeting.hasItsDayCome(clock.instant());
    }

    /** @throws Refusal unless it was opened and its meeting still is to be held */
    Session running(Meeting meeting) {
        ensureMayOpen(meeting);
        return session(meeting).orElseThrow(() -> Refusal.because("refusal.session.notOpen"));
    }

    /** Empty too when it was opened for a day from which its meeting moved away since. */
    Optional<Session> session(Meeting meeting) {
        return sessions.findByMeeting(meeting.id()).filter(session -> !session.wasOpenedBefore(meeting.day()));
    }
}
