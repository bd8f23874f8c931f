package fr.crig.avis.meeting;

import fr.crig.avis.shared.Refusal;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a meeting from one step to the next, for the rooms that do what the step is about. A step that is not the next one is
 * refused, with {@link Refusal}, and nothing changes.
 */
@Service
@Transactional
public class MeetingLifecycle {

    private final Meetings meetings;
    private final MeetingLookup reader;
    private final Clock clock;

    MeetingLifecycle(Meetings meetings, MeetingLookup reader, Clock clock) {
        this.meetings = meetings;
        this.reader = reader;
        this.clock = clock;
    }

    public Meeting convened(long id) {
        Meeting meeting = reader.get(id);
        meeting.convene(clock.instant());
        return meetings.save(meeting);
    }

    public Meeting held(long id) {
        return enter(id, MeetingState.HELD);
    }

    public Meeting minutesDrafted(long id) {
        return enter(id, MeetingState.MINUTES_DRAFTED);
    }

    /** Signatories may remark on them from now on. */
    public Meeting minutesSent(long id) {
        return enter(id, MeetingState.REMARKS);
    }

    public Meeting approved(long id) {
        return enter(id, MeetingState.APPROVED);
    }

    public Meeting closed(long id) {
        return enter(id, MeetingState.CLOSED);
    }

    private Meeting enter(long id, MeetingState next) {
        Meeting meeting = reader.get(id);
        meeting.enter(next);
        return meetings.save(meeting);
    }
}
