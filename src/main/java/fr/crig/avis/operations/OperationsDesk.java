package fr.crig.avis.operations;

import fr.crig.avis.account.Journal;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Desk;

/** Where the administrator gives a failed step another try. */
@Desk
class OperationsDesk {

    private final EngineRoom engine;
    private final Journal journal;

    OperationsDesk(EngineRoom engine, Journal journal) {
        this.engine = engine;
        this.journal = journal;
    }

    /** @throws Refusal if the step has been done meanwhile */
    void retry(Actor administrator, String id) {
        FailedStep step = engine.find(id).orElseThrow(() -> Refusal.because("refusal.operations.done"));
        engine.retry(id);
        journal.record(administrator, "operations.retried", step.reference(), step.step());
    }
}
