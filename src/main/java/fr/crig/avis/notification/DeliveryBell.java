package fr.crig.avis.notification;

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
}
