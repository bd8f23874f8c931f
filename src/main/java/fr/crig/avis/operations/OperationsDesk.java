package fr.crig.avis.operations;

import fr.crig.avis.account.Journal;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Desk;
import java.util.List;

/** Where the administrator gives failed steps another try. */
@Desk
class OperationsDesk {

    private final EngineRoom engine;
    private final Journal journal;

    OperationsDesk(EngineRoom engine, Journal journal) {
        this.engine = engine;
        this.journal = journal;
    }

    /**
     * Once: whoever presses again while the step is tried changes nothing.
     *
     * @throws Refusal if the step has been done meanwhile
     */
    void retry(Actor administrator, String id) {
        FailedStep step = engine.find(id).orElseThrow(() -> Refusal.because("refusal.operations.done"));
        if (step.isGivenUp()) {
            engine.retry(id);
            note(administrator, step.reference(), step.step());
        }
    }

    /** @return how many are tried again */
    int retryAll(Actor administrator) {
        List<RetriedStep> steps = engine.retryAll();
        steps.forEach(step -> note(administrator, step.reference(), step.step()));
        return steps.size();
    }

    private void note(Actor administrator, String reference, String step) {
        journal.record(administrator, "operations.retried", reference, step);
    }
}
