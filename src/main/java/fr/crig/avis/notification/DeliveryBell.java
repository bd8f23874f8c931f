package fr.crig.avis.notification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A message leaves as soon as its transaction has committed, without waiting until somebody looks at the outbox. */
@Component
class DeliveryBell {

    private final DeliveryWorkers workers;

    DeliveryBell(DeliveryWorkers workers) {
        this.workers = workers;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void ringAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                workers.wake();
            }
        });
    }

    /** What one transaction writes is delivered, and what became of it written, together. */
    @Transactional(propagation = Propagation.MANDATORY)
    void deliverAfterCommit(Collection<Notice> own) {
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Own.class::isInstance)
                .map(Own.class::cast)
                .findFirst()
                .orElseGet(this::register)
                .written
                .addAll(own);
    }

    private Own register() {
        var own = new Own();
        TransactionSynchronizationManager.registerSynchronization(own);
        return own;
    }

    private final class Own implements TransactionSynchronization {

        private final List<Notice> written = new ArrayList<>();

        @Override
        public void afterCommit() {
            workers.deliver(written);
        }
    }
}
