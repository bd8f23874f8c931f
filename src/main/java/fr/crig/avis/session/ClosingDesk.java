package fr.crig.avis.session;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.deliberation.ItemFate;
import fr.crig.avis.deliberation.MeetingDeliberations;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingDesk;
import fr.crig.avis.session.ClosingParser.Ending;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Where the secretariat closes a session: each item that is left has its fate, and the meeting is held. All of it, or nothing. */
@Desk
public class ClosingDesk {

    private final SessionAccess access;
    private final LeftItems left;
    private final MeetingDeliberations deliberations;
    private final MeetingDesk meetings;
    private final Sessions sessions;
    private final Committee committee;
    private final Clock clock;

    ClosingDesk(
            SessionAccess access,
            LeftItems left,
            MeetingDeliberations deliberations,
            MeetingDesk meetings,
            Sessions sessions,
            Committee committee,
            Clock clock) {
        this.access = access;
        this.left = left;
        this.deliberations = deliberations;
        this.meetings = meetings;
        this.sessions = sessions;
        this.committee = committee;
        this.clock = clock;
    }

    /**
     * @return the meeting of the second convocation, if one is prepared
     * @throws Refusal if the fate of an item is not said, or the attendance not complete
     * @throws ChangedMeanwhile if somebody changed the meeting since the form was made
     */
    public Optional<Meeting> close(Actor actor, long id, ClosingForm form) {
        Meeting meeting = access.led(actor, id);
        Session session = access.running(meeting);
        Roll roll = Roll.read(committee, session.attendance());
        List<Ending> endings = ClosingParser.read(meeting, roll, left.of(actor, meeting, roll), form);
        endings.forEach(ending -> end(actor, meeting, ending));
        Optional<Meeting> second = prepareSecond(actor, meeting, endings, form);
        session.close(clock.instant());
        sessions.save(session);
        meetings.hold(actor, id, form.version);
        return second;
    }

    private Optional<Meeting> prepareSecond(Actor actor, Meeting meeting, List<Ending> endings, ClosingForm form) {
        List<Reference> again = endings.stream()
                .filter(ending -> ending.fate() == ItemFate.SENT_TO_SECOND)
                .map(ending -> ending.item().point().reference())
                .toList();
        return again.isEmpty()
                ? Optional.empty()
                : Optional.of(meetings.prepareSecond(actor, meeting.id(), form.second(meeting), again));
    }

    private void end(Actor actor, Meeting meeting, Ending ending) {
        Reference reference = ending.item().point().reference();
        if (ending.fate() == ItemFate.POSTPONED) {
            deliberations.decide(actor, meeting.id(), reference, ending.postponed());
        } else if (ending.fate() != ItemFate.SENT_TO_SECOND) {
            deliberations.giveBack(actor, meeting.id(), reference, ending.fate());
        }
    }
}
