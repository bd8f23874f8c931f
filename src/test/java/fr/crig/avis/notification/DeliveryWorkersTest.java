package fr.crig.avis.notification;

import static fr.crig.avis.notification.NoticeFixtures.notice;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.support.ApplicationTest;
import java.util.List;
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

    @Test
    void deliverWhatTheirNodeWroteWithoutLookingForIt() {
        transaction.executeWithoutResult(status -> {
            List<Notice> own = List.of(notice());
            assertThat(round.takes(own)).isTrue();
            notices.saveAll(own);
            assertThat(notices.lockDue(clock.instant(), 1)).isEmpty();
            bell.deliverAfterCommit(own);
            assertThat(mailbox.all()).isEmpty();
        });

        mailbox.await("agent@crig.example", 1);
    }

    /** What was rolled back was never said. */
    @Test
    void deliverNothingThatWasNotCommitted() {
        transaction.executeWithoutResult(status -> {
            List<Notice> own = List.of(notice());
            round.takes(own);
            notices.saveAll(own);
            bell.deliverAfterCommit(own);
            status.setRollbackOnly();
        });

        assertThat(round.deliverHanded()).isZero();
        assertThat(notices.count()).isZero();
    }

    /** Another node may have taken it by then. */
    @Test
    void leaveToWhoeverLooksForItWhatTookTooLongToCommit() {
        transaction.executeWithoutResult(status -> {
            List<Notice> own = List.of(notice());
            round.takes(own);
            notices.saveAll(own);
            bell.deliverAfterCommit(own);
            clock.advance(NoticeClaims.LEASE);
        });

        assertThat(round.deliverHanded()).isZero();
        workers.wake();
        mailbox.await("agent@crig.example", 1);
    }

    @Test
    void takeNothingOnceTheyStopped() {
        workers.stop();
        assertThat(round.takes(List.of(notice()))).isFalse();
    }
}
