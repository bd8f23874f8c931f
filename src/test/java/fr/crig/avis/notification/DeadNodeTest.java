package fr.crig.avis.notification;

import static fr.crig.avis.notification.NoticeFixtures.FACTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerConfigurationSupport;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import com.github.kagkarlsson.scheduler.stats.StatsRegistry;
import com.github.kagkarlsson.scheduler.task.Task;
import fr.crig.avis.support.ApplicationTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A node died while it delivered: another, set as the product is, takes over what it had picked. */
class DeadNodeTest extends ApplicationTest {

    private static final int MAILS = 250;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Autowired
    private Outbox outbox;

    @Autowired
    private Notices notices;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private Task<Void> deliveryTask;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    private final long began = System.nanoTime();

    private DbSchedulerProperties settings;

    @BeforeEach
    void leaveMailsPickedByADeadNode() {
        settings = Binder.get(environment)
                .bind("db-scheduler", DbSchedulerProperties.class)
                .get();
        transaction.executeWithoutResult(status -> outbox.put(
                Announcement.of(NoticeKey.once(NoticeEvent.RECEIPT, FACTS), FACTS),
                IntStream.range(0, MAILS)
                        .mapToObj(i -> NoticeFixtures.agent("agent" + i + "@crig.example"))
                        .toList()));
        jdbc.sql("update scheduled_tasks set picked = true, picked_by = 'dead', last_heartbeat = ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    @Test
    void isTakenOverInHalfAMinute() {
        assertThat(settings.getHeartbeatInterval().multipliedBy(settings.getMissedHeartbeatsLimit() + 2L))
                .isLessThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void itsMailsLeaveOnceEach() {
        clock.advance(Duration.ofSeconds(30));
        withANode(() -> Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mailbox.all()).hasSize(MAILS)));

        assertThat(mailbox.all())
                .extracting(mail -> mail.message().getMessageID())
                .doesNotHaveDuplicates();
        assertThat(notices.findAll()).extracting(Notice::state).containsOnly(NoticeState.SENT);
    }

    /** A node that is only slow keeps what it picked. */
    @Test
    void takesNothingFromANodeThatLives() {
        clock.advance(settings.getHeartbeatInterval().multipliedBy(2));
        withANode(() -> Awaitility.await().pollDelay(Duration.ofSeconds(2)).until(() -> true));

        assertThat(mailbox.all()).isEmpty();
    }

    /** From the time of the test on: a scheduler sleeps by its clock, and would not wake while that stands still. */
    private Instant passingTime() {
        return clock.instant().plusNanos(System.nanoTime() - began);
    }

    private void withANode(Runnable meanwhile) {
        Scheduler scheduler = DbSchedulerConfigurationSupport.buildScheduler(
                settings,
                new DbSchedulerCustomizer() {},
                StatsRegistry.NOOP,
                this::passingTime,
                dataSource,
                List.of(deliveryTask),
                List.of(),
                List.of());
        scheduler.start();
        try {
            meanwhile.run();
        } finally {
            scheduler.stop();
        }
    }
}
