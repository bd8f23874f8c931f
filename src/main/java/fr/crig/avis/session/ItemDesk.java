package fr.crig.avis.session;

import fr.crig.avis.account.Journal;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.deliberation.Decision;
import fr.crig.avis.deliberation.MeetingDeliberations;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Desk;
import fr.crig.avis.storage.FirstWins;
import java.time.Clock;

/** Where the secretary of an item types it, and records what was decided. */
@Desk
public class ItemDesk {

    private final SessionItems items;
    private final SessionAccess access;
    private final Standing standing;
    private final MeetingDeliberations deliberations;
    private final Committee committee;
    private final Journal journal;
    private final Clock clock;

    ItemDesk(
            SessionItems items,
            SessionAccess access,
            Standing standing,
            MeetingDeliberations deliberations,
            Committee committee,
            Journal journal,
            Clock clock) {
        this.items = items;
        this.access = access;
        this.standing = standing;
        this.deliberations = deliberations;
        this.committee = committee;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Keeps what was typed, complete or not.
     *
     * @param automatic saved by the page itself while it is typed
     * @throws ChangedMeanwhile if somebody else changed it since the form was made, or it was decided
     */
    public void type(Actor actor, long meeting, String key, ItemForm form, boolean automatic) {
        AgendaPoint point = writable(actor, meeting, key);
        SessionItem item = item(meeting, point);
        item.type(form, automatic, actor, clock.instant());
        FirstWins.save(key, () -> items.save(item));
    }

    /**
     * Records for ever what was typed: a request that is postponed returns to the backlog, any other goes on to its avis.
     *
     * @param form the versions that were read over
     * @throws Refusal if what was typed is incomplete, or the quorum is missed and it is not postponed
     * @throws ChangedMeanwhile if the item or the attendance changed since it was read over
     */
    public void decide(Actor actor, long id, String key, ItemForm form) {
        AgendaPoint point = writable(actor, id, key);
        point.ensureRequest();
        Meeting meeting = access.readable(actor, id);
        Session session = access.running(meeting);
        SessionItem item = item(id, point);
        item.ensureUnchangedSince(form.version);
        if (item.draft() == null || session.version() != form.attendanceVersion) {
            throw new ChangedMeanwhile(key);
        }
        Roll roll = Roll.read(committee, session.attendance());
        Decision decision = DecisionParser.read(roll, standing.of(meeting, point, roll, item.draft()), item.draft());
        item.done(roll, clock.instant());
        items.save(item);
        deliberations.decide(actor, id, point.reference(), decision);
    }

    /** An item of information was dealt with; its note stays as it is. */
    public void done(Actor actor, long id, String key, int seenVersion) {
        AgendaPoint point = writable(actor, id, key);
        if (point.isRequest()) {
            throw new ChangedMeanwhile(key);
        }
        Meeting meeting = access.readable(actor, id);
        SessionItem item = item(id, point);
        item.ensureUnchangedSince(seenVersion);
        DecisionParser.ensureNoteFits(item.draft());
        item.done(Roll.read(committee, access.running(meeting).attendance()), clock.instant());
        FirstWins.save(key, () -> items.save(item));
        journal.record(actor, "session.pointDone", meeting.subject(), point.title());
    }

    private AgendaPoint writable(Actor actor, long id, String key) {
        Meeting meeting = access.readable(actor, id);
        AgendaPoint point = AgendaPoint.find(meeting, key);
        access.ensureMayRecord(actor, point);
        access.running(meeting);
        return point;
    }

    private SessionItem item(long meeting, AgendaPoint point) {
        return items.findByMeetingAndItem(meeting, point.key()).orElseGet(() -> SessionItem.of(meeting, point.key()));
    }
}
