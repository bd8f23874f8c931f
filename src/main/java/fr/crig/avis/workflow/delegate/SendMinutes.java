package fr.crig.avis.workflow.delegate;

import static fr.crig.avis.workflow.Var.date;

import fr.crig.avis.meeting.MeetingDates;
import fr.crig.avis.meeting.MeetingLifecycle;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.workflow.Var;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The minutes are with the signatories; the model learns until when they may remark on them. */
@Component
class SendMinutes implements JavaDelegate {

    private final MeetingLifecycle meetings;
    private final MeetingDates dates;
    private final Clock clock;

    SendMinutes(MeetingLifecycle meetings, MeetingDates dates, Clock clock) {
        this.meetings = meetings;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        meetings.minutesSent(Var.MEETING_ID.in(execution));
        Var.REMARKS_TERM.set(execution, date(dates.remarksTerm(ParisTime.day(clock.instant()))));
        Var.HAS_REMARKS.set(execution, false);
    }
}
