package fr.crig.avis.operations;

import fr.crig.avis.account.Journal;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the administrator gives a failed step another try. */
@Service
@Transactional
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
