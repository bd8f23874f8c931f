package fr.crig.avis.workflow.delegate;

import fr.crig.avis.consultation.RouteLookup;
import fr.crig.avis.deliberation.ItemSecretary;
import fr.crig.avis.deliberation.RouteFacts;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands the time there is, and the figures in force, to the choice of the route; and its secretary to what follows. */
@Component
class PrepareRoute implements JavaDelegate {

    private final RouteLookup routes;
    private final ItemSecretary secretaries;

    PrepareRoute(RouteLookup routes, ItemSecretary secretaries) {
        this.routes = routes;
        this.secretaries = secretaries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RouteFacts facts = routes.facts(Var.referenceIn(execution));
        Var.DAYS_UNTIL_USEFUL_DATE.set(execution, facts.daysUntilUsefulDate());
        Var.MEETING_MARGIN_DAYS.set(execution, facts.meetingMarginDays());
        Var.MEETING_PLANNED.set(execution, facts.meetingPlanned());
        Var.MINIMUM_MEETING_MARGIN_DAYS.set(execution, facts.minimumMeetingMarginDays());
        Var.ITEM_SECRETARY.set(execution, secretaries.appoint(Var.referenceIn(execution)));
        Var.URGENT_CONSULTATION_DAYS.set(execution, facts.urgentConsultationDays());
    }
}
