package fr.crig.avis.workflow.delegate;

import static fr.crig.avis.workflow.Var.date;

import fr.crig.avis.avis.AvisClerk;
import fr.crig.avis.avis.FollowUpDates;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The avis is numbered and sealed; the model learns when its follow-up is asked for. */
@Component
class RecordAvis implements JavaDelegate {

    /** ISO 8601: repeated without end, from an instant, each so many days. */
    private static final String CYCLE = "R/%s/P%dD";

    private final AvisClerk avis;

    RecordAvis(AvisClerk avis) {
        this.avis = avis;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FollowUpDates dates = avis.followUp(avis.record(Var.referenceIn(execution)));
        Var.FOLLOW_UP_DUE.set(execution, date(dates.due()));
        Var.FOLLOW_UP_CYCLE.set(execution, CYCLE.formatted(dates.firstAsk(), dates.everyDays()));
    }
}
