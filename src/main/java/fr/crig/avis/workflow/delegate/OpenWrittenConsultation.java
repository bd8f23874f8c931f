package fr.crig.avis.workflow.delegate;

import static fr.crig.avis.workflow.Var.date;

import fr.crig.avis.meeting.ConsultationDesk;
import fr.crig.avis.meeting.Route;
import fr.crig.avis.notification.NotificationDesk;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.workflow.Var;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the written consultation and tells the signatories until when it lasts. */
@Component
class OpenWrittenConsultation implements JavaDelegate {

    private final ConsultationDesk consultations;
    private final NotificationDesk notifications;
    private final NoticeFactsReader facts;

    OpenWrittenConsultation(ConsultationDesk consultations, NotificationDesk notifications, NoticeFactsReader facts) {
        this.consultations = consultations;
        this.notifications = notifications;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate lastDay = consultations.open(Var.referenceIn(execution), Route.valueOf(Var.ROUTE.in(execution)));
        Var.CONSULTATION_DUE.set(execution, date(ParisTime.endOf(lastDay)));
        notifications.writtenConsultationOpened(facts.of(execution), lastDay);
    }
}
