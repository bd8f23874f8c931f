package fr.crig.avis.notification;

import static fr.crig.avis.notification.NoticeFixtures.notice;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import fr.crig.avis.support.ApplicationTest;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** A real scheduler that polls once an hour: what it delivers at once, it was woken for. */
class DeliveryQueueTest extends ApplicationTest {

    @Autowired
    private Notices notices;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private Task<Void> deliveryTask;

    @Autowired
    private TransactionTemplate transaction;

    private Scheduler scheduler;
    private DeliveryQueue queue;

    @BeforeEach
    void startScheduler() {
        scheduler = Scheduler.create(dataSource, deliveryTask)
                .threads(2)
                .pollingInterval(Duration.ofHours(1))
                .clock(clock::instant)
                .build();
        scheduler.start();
        queue = new DeliveryQueue(
                dataSource,
                deliveryTask,
                new StaticListableBeanFactory(Map.of("scheduler", scheduler)).getBeanProvider(Scheduler.class));
    }

    @AfterEach
    void stopScheduler() {
        scheduler.stop();
    }

    @Test
    void deliversAsSoonAsTheTransactionHasCommitted() {
        transaction.executeWithoutResult(status -> {
            queue.add(notices.save(notice()));
            assertThat(mailbox.all()).isEmpty();
        });

        mailbox.await("agent@crig.example", 1);
    }
}
