package fr.crig.avis.notification;

import static fr.crig.avis.notification.NoticeFixtures.FACTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.crig.avis.notification.Recipient.Capacity;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Deliveries;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxTest extends ApplicationTest {

    private static final Recipient AGENT = new Recipient("agent@crig.example", "Agent", Capacity.AGENT, "Région");
    private static final Recipient MEMBER = new Recipient("membre@crig.example", "Membre", Capacity.TITULAIRE, "IGN");
    private static final NoticeKey FIRST = NoticeKey.each(NoticeEvent.COMPLETION_ASKED, FACTS, 1);
    private static final NoticeKey SECOND = NoticeKey.each(NoticeEvent.COMPLETION_ASKED, FACTS, 2);

    @Autowired
    private Outbox outbox;

    @Autowired
    private Notices notices;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void writesARowForEachRecipient() {
        put(FIRST, AGENT, MEMBER);

        assertThat(notices.findAll())
                .extracting(Notice::event, Notice::recipient, Notice::state)
                .containsExactlyInAnyOrder(
                        tuple("COMPLETION_ASKED:1", "agent@crig.example", NoticeState.PENDING),
                        tuple("COMPLETION_ASKED:1", "membre@crig.example", NoticeState.PENDING));
        assertThat(deliveries.waiting()).isEqualTo(2);
    }

    @Test
    void leavesNothingAfterARollback() {
        transaction.executeWithoutResult(status -> {
            outbox.put(Announcement.of(FIRST, FACTS), List.of(AGENT));
            status.setRollbackOnly();
        });

        assertThat(notices.count()).isZero();
        assertThat(deliveries.waiting()).isZero();
    }

    @Test
    void writesNothingOutsideOfATransaction() {
        assertThatThrownBy(() -> outbox.put(Announcement.of(FIRST, FACTS), List.of(AGENT)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void writesNothingTwiceWhenRetried() {
        put(FIRST, AGENT);
        put(FIRST, AGENT, MEMBER);

        assertThat(notices.findAll())
                .extracting(Notice::recipient)
                .containsExactlyInAnyOrder("agent@crig.example", "membre@crig.example");
        assertThat(deliveries.waiting()).isEqualTo(2);
    }

    @Test
    void tellsAgainOnTheSecondLapOfALoop() {
        put(FIRST, AGENT);
        put(SECOND, AGENT);

        assertThat(notices.findAll()).extracting(Notice::messageId).hasSize(2).doesNotHaveDuplicates();
    }

    /** Two nodes that both saw no row: the second to write fails, its transaction is retried and then finds the row. */
    @Test
    void holdsTheKeyInTheDatabaseToo() {
        put(FIRST, AGENT);

        assertThatThrownBy(() -> notices.save(NoticeFixtures.notice(FIRST, AGENT, "<5678@crig.example>")))
                .hasCauseInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void keepsTheInvitationAsItWasWritten() {
        CalendarPart invitation = new CalendarPart("REQUEST", "BEGIN:VCALENDAR");
        MeetingFacts meeting = new MeetingFacts(7, LocalDate.of(2026, 4, 1));
        transaction.executeWithoutResult(status -> outbox.put(
                Announcement.each(NoticeEvent.MEETING_CONVENED, meeting, 0)
                        .with(new Enclosed(List.of(), null, List.of(), null, invitation, null)),
                List.of(AGENT)));

        assertThat(notices.findAll()).singleElement().satisfies(notice -> {
            assertThat(notice.reference()).isEqualTo("meeting-7");
            assertThat(notice.calendar()).contains(invitation);
        });
    }

    private void put(NoticeKey key, Recipient... recipients) {
        transaction.executeWithoutResult(status -> outbox.put(Announcement.of(key, FACTS), List.of(recipients)));
    }
}
