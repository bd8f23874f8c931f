package fr.crig.avis.operations;

import fr.crig.avis.account.Journal;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Desk;
import fr.crig.avis.upkeep.BackupRuns;
import fr.crig.avis.upkeep.H2Backup;
import java.util.List;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the administrator gives failed steps another try. */
@Desk
class OperationsDesk {

    private final EngineRoom engine;
    private final H2Backup backup;
    private final Journal journal;

    OperationsDesk(EngineRoom engine, H2Backup backup, Journal journal) {
        this.engine = engine;
        this.backup = backup;
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

    /**
     * Outside of a transaction, which would hold what the database gives up to be copied.
     *
     * @throws Refusal if the service makes no backup of this database, or could not make this one
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void backUp(Actor administrator) {
        administrator.ensureAdministrator();
        if (!backup.isConfigured()) {
            throw Refusal.because("refusal.operations.noBackup");
        }
        BackupRuns.Run run = backup.make();
        if (!run.succeeded()) {
            throw Refusal.because("refusal.operations.backup", run.reason());
        }
        journal.record(administrator, "operations.backedUp", run.file(), null);
    }

    private void note(Actor administrator, String reference, String step) {
        journal.record(administrator, "operations.retried", reference, step);
    }
}
