package fr.crig.avis.workflow.delegate;

import static fr.crig.avis.workflow.Var.date;

import fr.crig.avis.circulation.Circulation;
import fr.crig.avis.circulation.CirculationClerk;
import fr.crig.avis.circulation.CirculationDates;
import fr.crig.avis.circulation.OpinionDelays;
import fr.crig.avis.notification.OpinionDays;
import fr.crig.avis.notification.RequestMails;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.workflow.Var;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the circulation, hands its signatories and dates to the model, and tells the agents that their request is admitted. */
@Component
class OpenCirculation implements JavaDelegate {

    private final CirculationClerk circulations;
    private final RequestMails notifications;
    private final NoticeFactsSource facts;

    OpenCirculation(CirculationClerk circulations, RequestMails notifications, NoticeFactsSource facts) {
        this.circulations = circulations;
        this.notifications = notifications;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Reference reference = Var.referenceIn(execution);
        CirculationDates dates =
                circulations.open(reference, OpinionDelays.of((Map<?, ?>) Var.OPINION_DELAY.in(execution)));
        Circulation opened = circulations.get(reference);
        Var.SIGNATORIES.set(execution, new TreeSet<>(opened.asked()));
        Var.OPINION_DUE.set(execution, date(dates.due()));
        Var.FIRST_REMINDER.set(execution, date(dates.firstReminder()));
        Var.SECOND_REMINDER.set(execution, date(dates.secondReminder()));
        Var.LATE_REMINDER.set(execution, date(dates.lateReminder()));
        Var.ESCALATION.set(execution, date(dates.escalation()));
        Var.CIRCULATION_TERM.set(execution, date(dates.term()));
        notifications.admitted(facts.of(execution), days(opened, dates));
    }

    private static OpinionDays days(Circulation opened, CirculationDates dates) {
        return new OpinionDays(
                ParisTime.day(opened.openedAt()), ParisTime.day(dates.due()), ParisTime.day(dates.term()));
    }
}
