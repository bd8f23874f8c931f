package fr.crig.avis.notification;

import static fr.crig.avis.notification.NoticeFixtures.FACTS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.support.ApplicationTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A node died while it delivered: another, set as the product is, takes over what it had taken. */
class DeadNodeTest extends ApplicationTest {

    private static final int MAILS = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Autowired
    private Outbox outbox;

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeClaims claims;

    @Autowired
    private DeliveryRound round;

    @Autowired
    private TransactionTemplate transaction;

    private final List<Long> taken = new ArrayList<>();

    @BeforeEach
    void leaveMailsTakenByAnotherNode() {
        transaction.executeWithoutResult(status -> outbox.put(
                Announcement.of(NoticeKey.once(NoticeEvent.RECEIPT, FACTS), FACTS),
                IntStream.range(0, MAILS)
                        .mapToObj(i -> NoticeFixtures.agent("agent" + i + "@crig.example"))
                        .toList()));
        claims.take(MAILS).forEach(notice -> taken.add(notice.id()));
    }

    @Test
    void isTakenOverInHalfAMinute() {
        assertThat(NoticeClaims.LEASE.plus(DeliveryWorkers.LOOK)).isLessThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void itsMailsLeaveOnceEach() {
        clock.advance(NoticeClaims.LEASE);
        withANode(() -> Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(notices.findAll()).extracting(Notice::state).containsOnly(NoticeState.SENT)));

        assertThat(mailbox.all()).hasSize(MAILS);
        assertThat(mailbox.all())
                .extracting(mail -> mail.message().getMessageID())
                .doesNotHaveDuplicates();
    }

    /** A node that is only slow keeps what it took: it asked for more time. */
    @Test
    void takesNothingFromANodeThatLives() {
        clock.advance(NoticeClaims.LEASE.minusSeconds(1));
        claims.prolong(taken);
        clock.advance(NoticeClaims.LEASE.minusSeconds(1));
        withANode(() -> Awaitility.await().pollDelay(Duration.ofSeconds(2)).until(() -> true));

        assertThat(mailbox.all()).isEmpty();
    }

    private void withANode(Runnable meanwhile) {
        var node = new DeliveryWorkers(round, true);
        node.start();
        try {
            meanwhile.run();
        } finally {
            node.stop();
        }
    }
}
