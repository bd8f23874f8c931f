package fr.crig.avis.workflow.delegate;

import static fr.crig.avis.workflow.Var.date;

import fr.crig.avis.minutes.Minutes;
import fr.crig.avis.minutes.MinutesCourse;
import fr.crig.avis.notification.MinutesMails;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The minutes are with the signatories; the model learns until when they may remark on them. */
@Component
class SendMinutes implements JavaDelegate {

    private final MinutesCourse minutes;
    private final MinutesMails notices;

    SendMinutes(MinutesCourse minutes, MinutesMails notices) {
        this.minutes = minutes;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Minutes sent = minutes.send(Var.MEETING_ID.in(execution));
        notices.sent(sent);
        Var.REMARKS_TERM.set(execution, date(sent.remarksTerm()));
    }
}
