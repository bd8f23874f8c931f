package fr.crig.avis.workflow;

import static fr.crig.avis.workflow.Var.date;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingProcess;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The process {@code meeting}, seen from the meetings. */
@Component
class CamundaMeetingProcess implements MeetingProcess {

    private final Engine engine;

    CamundaMeetingProcess(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void planned(Meeting meeting, Instant convocationDue) {
        engine.start(
                ProcessNames.MEETING,
                meeting.subject(),
                Map.of(
                        Var.MEETING_ID.name(), meeting.id(),
                        Var.MEETING_START.name(), date(meeting.startsAt()),
                        Var.CONVOCATION_DUE.name(), date(convocationDue)));
    }

    @Override
    public void moved(Meeting meeting, Instant convocationDue) {
        engine.correlate(
                ProcessNames.MEETING_MOVED,
                meeting.subject(),
                Map.of(
                        Var.MEETING_START.name(), date(meeting.startsAt()),
                        Var.CONVOCATION_DUE.name(), date(convocationDue)));
    }

    @Override
    public void cancelled(Meeting meeting) {
        engine.correlate(ProcessNames.MEETING_CANCELLED, meeting.subject());
    }

    @Override
    public void convened(Meeting meeting) {
        engine.complete(meeting.subject(), ProcessNames.CONVENE, Map.of());
    }

    @Override
    public void held(Meeting meeting, Instant minutesDue) {
        engine.complete(meeting.subject(), ProcessNames.HOLD_MEETING, Map.of(Var.MINUTES_DUE.name(), date(minutesDue)));
    }

    @Override
    public void minutesReady(Meeting meeting) {
        engine.complete(meeting.subject(), ProcessNames.DRAFT_MINUTES, Map.of());
    }

    @Override
    public void remarksAnswered(Meeting meeting) {
        engine.complete(meeting.subject(), ProcessNames.ANSWER_REMARKS, Map.of());
    }
}
