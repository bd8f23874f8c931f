package fr.crig.avis.notification;

import static fr.crig.avis.notification.NoticeFixtures.notice;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.support.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is delivered before they look by themselves, they were woken for. */
class DeliveryWorkersTest extends ApplicationTest {

    @Autowired
    private Notices notices;

    @Autowired
    private DeliveryRound round;

    @Autowired
    private TransactionTemplate transaction;

    private DeliveryWorkers workers;
    private DeliveryBell bell;

    @BeforeEach
    void startWorkers() {
        workers = new DeliveryWorkers(round, true);
        workers.start();
        bell = new DeliveryBell(workers);
    }

    @AfterEach
    void stopWorkers() {
        workers.stop();
    }

    @Test
    void deliverAsSoonAsTheTransactionHasCommitted() {
        transaction.executeWithoutResult(status -> {
            notices.save(notice());
            bell.ringAfterCommit();
            assertThat(mailbox.all()).isEmpty();
        });

        mailbox.await("agent@crig.example", 1);
    }
}
