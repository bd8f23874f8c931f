package fr.crig.avis.workflow.delegate;

import fr.crig.avis.meeting.RouteFacts;
import fr.crig.avis.meeting.RouteReader;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands the time there is, and the figures in force, to the choice of the route. */
@Component
class PrepareRoute implements JavaDelegate {

    private final RouteReader routes;

    PrepareRoute(RouteReader routes) {
        this.routes = routes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RouteFacts facts = routes.facts(Var.referenceIn(execution));
        Var.DAYS_UNTIL_USEFUL_DATE.set(execution, facts.daysUntilUsefulDate());
        Var.MEETING_MARGIN_DAYS.set(execution, facts.meetingMarginDays());
        Var.MEETING_PLANNED.set(execution, facts.meetingPlanned());
        Var.MINIMUM_MEETING_MARGIN_DAYS.set(execution, facts.minimumMeetingMarginDays());
        Var.URGENT_CONSULTATION_DAYS.set(execution, facts.urgentConsultationDays());
    }
}
