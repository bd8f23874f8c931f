package fr.crig.avis.session;

import fr.crig.avis.account.Journal;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Desk;
import fr.crig.avis.storage.FirstWins;
import java.time.Clock;

/** Where the secretariat opens a session and says who is there. */
@Desk
public class SessionDesk {

    private final Sessions sessions;
    private final SessionAccess access;
    private final FirstAttendance expected;
    private final OutOfEverything outOfEverything;
    private final Committee committee;
    private final Journal journal;
    private final Clock clock;

    SessionDesk(
            Sessions sessions,
            SessionAccess access,
            FirstAttendance expected,
            OutOfEverything outOfEverything,
            Committee committee,
            Journal journal,
            Clock clock) {
        this.sessions = sessions;
        this.access = access;
        this.expected = expected;
        this.outOfEverything = outOfEverything;
        this.committee = committee;
        this.journal = journal;
        this.clock = clock;
    }

    /** A session that is open already stays as it is; one that was opened before its meeting moved begins again. */
    public void open(Actor actor, long id) {
        Meeting meeting = access.led(actor, id);
        access.ensureMayOpen(meeting);
        if (access.session(meeting).isEmpty()) {
            Session session = sessions.findByMeeting(id).orElseGet(() -> Session.of(meeting));
            session.open(expected.of(meeting), actor, clock.instant());
            FirstWins.save(meeting.subject(), () -> sessions.save(session));
            journal.record(actor, "session.opened", meeting.subject(), null);
        }
    }

    /**
     * Who is there from now on; what was decided before keeps the attendance it was decided with. What is not said yet may be
     * said later.
     *
     * @param automatic saved by the page itself while it is typed
     * @throws Refusal if it contradicts itself; nothing is saved then
     * @throws ChangedMeanwhile if somebody else changed it since the form was made
     */
    public void attend(Actor actor, long id, AttendanceForm form, boolean automatic) {
        Meeting meeting = access.led(actor, id);
        Session session = access.running(meeting);
        Refusal.throwIfAny(AttendanceRules.contradictions(
                committee::shortName, Roll.read(committee, form), outOfEverything.of(meeting), form));
        session.attend(form, automatic, actor, clock.instant());
        sessions.save(session);
    }
}
