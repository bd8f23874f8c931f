package fr.crig.avis.workflow.delegate;

import fr.crig.avis.circulation.CirculationClerk;
import fr.crig.avis.workflow.Var;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The term has passed: whoever said nothing is recorded as silent. */
@Component
class RecordSilence implements JavaDelegate {

    private final CirculationClerk circulations;

    RecordSilence(CirculationClerk circulations) {
        this.circulations = circulations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        circulations.recordSilence(Var.referenceIn(execution));
    }
}
