package fr.crig.avis.workflow;

import fr.crig.avis.circulation.ConflictTable;
import fr.crig.avis.circulation.DeclaredLink;
import fr.crig.avis.circulation.DelayTable;
import fr.crig.avis.circulation.LinkEffect;
import fr.crig.avis.circulation.OpinionDelays;
import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.deliberation.Route;
import fr.crig.avis.deliberation.RouteFacts;
import fr.crig.avis.deliberation.RouteTable;
import fr.crig.avis.deliberation.SynthesisTable;
import fr.crig.avis.request.ChecklistFacts;
import fr.crig.avis.request.ChecklistItem;
import fr.crig.avis.request.ChecklistTable;
import fr.crig.avis.request.Urgency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The decision tables that pages and desks ask directly. */
@Component
class CamundaRules implements ChecklistTable, ConflictTable, DelayTable, RouteTable, SynthesisTable {

    private final DecisionTables tables;

    CamundaRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public List<ChecklistItem> check(ChecklistFacts facts) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("hasNote", facts.hasNote());
        variables.put("hasFinancingPlan", facts.hasFinancingPlan());
        variables.put("hasPlanning", facts.hasPlanning());
        variables.put("hasDataSheet", facts.hasDataSheet());
        variables.put("hasMandate", facts.hasMandate());
        variables.put("hasProofOfDeposit", facts.hasProofOfDeposit());
        variables.put("producesData", facts.producesData());
        variables.put("planBalanced", facts.planBalanced());
        variables.put("siretValid", facts.siretValid());
        variables.put("startedBeforeReceipt", facts.startedBeforeReceipt());
        variables.put("aidOverCost", facts.aidOverCost());
        variables.put("datesConsistent", facts.datesConsistent());
        return tables.evaluate(ProcessNames.ADMISSIBILITY_CHECKLIST, variables).getResultList().stream()
                .map(row -> new ChecklistItem(
                        (String) row.get("code"), ChecklistItem.Severity.valueOf((String) row.get("severity"))))
                .toList();
    }

    @Override
    public LinkEffect effectOf(DeclaredLink link, boolean moneyAtStake) {
        Map<String, Object> variables = Map.of("link", link.name(), "moneyAtStake", moneyAtStake);
        return LinkEffect.valueOf(
                tables.evaluate(ProcessNames.CONFLICT_OF_INTEREST, variables).getSingleEntry());
    }

    @Override
    public OpinionDelays delays(Urgency urgency, CommitteeProperties.Circulation figures) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("urgency", urgency.name());
        variables.put("normalDays", figures.normalDays());
        variables.put("fastDays", figures.fastDays());
        variables.put("urgentDays", figures.urgentDays());
        variables.put("normalGraceDays", figures.normalGraceDays());
        variables.put("fastGraceDays", figures.fastGraceDays());
        variables.put("urgentGraceDays", figures.urgentGraceDays());
        Map<String, Object> row =
                tables.evaluate(ProcessNames.OPINION_DELAYS, variables).getSingleResult();
        return OpinionDelays.of(row);
    }

    @Override
    public Route choose(RouteFacts facts) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(Var.DAYS_UNTIL_USEFUL_DATE.name(), facts.daysUntilUsefulDate());
        variables.put(Var.MEETING_MARGIN_DAYS.name(), facts.meetingMarginDays());
        variables.put(Var.MINIMUM_MEETING_MARGIN_DAYS.name(), facts.minimumMeetingMarginDays());
        variables.put(Var.URGENT_CONSULTATION_DAYS.name(), facts.urgentConsultationDays());
        return Route.valueOf(
                tables.evaluate(ProcessNames.DELIBERATION_ROUTE, variables).getSingleEntry());
    }

    @Override
    public Outcome propose(int favorable, int withReserves, int unfavorable) {
        Map<String, Object> variables =
                Map.of("favorable", favorable, "withReserves", withReserves, "unfavorable", unfavorable);
        return Outcome.valueOf(
                tables.evaluate(ProcessNames.OPINION_SYNTHESIS, variables).getSingleEntry());
    }
}
