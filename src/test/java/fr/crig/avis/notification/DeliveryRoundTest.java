package fr.crig.avis.notification;

import static fr.crig.avis.notification.NoticeFixtures.agent;
import static fr.crig.avis.notification.NoticeFixtures.delivery;
import static fr.crig.avis.notification.NoticeFixtures.notice;
import static fr.crig.avis.notification.NoticeFixtures.postman;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Cost;
import fr.crig.avis.support.ReceivedMail;
import fr.crig.avis.support.RoundTrips;
import jakarta.mail.MessagingException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several notices delivered together: none suffers from another, and nothing but a crash repeats one. */
class DeliveryRoundTest extends ApplicationTest {

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeClaims claims;

    @Autowired
    private RoundTrips trips;

    @Test
    void sendsInTheOrderInWhichTheyWerePut() {
        put(15);
        round(toMailbox()).deliverDue();

        assertThat(mailbox.all()).extracting(ReceivedMail::subject).containsExactlyElementsOf(subjects(15));
    }

    @Test
    void aTextThatWasWrittenAnewAtTheSendingIsKept() {
        put(2);
        Notice notice = notices.findAll().iterator().next();
        notice.keptAs("anew", "<p>anew</p>");
        claims.conclude(List.of(notice));

        assertThat(notices.findById(notice.id())).get().satisfies(kept -> {
            assertThat(kept.bodyText()).isEqualTo("anew");
            assertThat(kept.bodyHtml()).isEqualTo("<p>anew</p>");
        });
        assertThat(notices.findAll()).extracting(Notice::bodyText).containsOnlyOnce("anew");
    }

    @Test
    void aBadAddressKeepsNoOtherBack() {
        put(2);
        notices.save(NoticeFixtures.notice(NoticeFixtures.RECEIPT, agent("no address"), "<bad@crig.example>"));
        put(2, "after");
        round(toMailbox()).deliverDue();

        assertThat(notices.findAll())
                .extracting(Notice::state)
                .containsExactly(
                        NoticeState.SENT, NoticeState.SENT, NoticeState.REFUSED, NoticeState.SENT, NoticeState.SENT);
        assertThat(mailbox.all()).hasSize(4);
    }

    /** The server goes away in the middle, and comes back. */
    @Test
    void whatTheServerDidNotTakeLeavesLaterAndTheRestNotAgain() {
        put(8);
        var sent = new AtomicInteger();
        NoticeDelivery toMailbox = toMailbox();
        NoticeDelivery nowhere = delivery(postman(1), clock);
        round(new Halfway(notice -> (sent.getAndIncrement() < 3 ? toMailbox : nowhere).attempt(notice, new LastFile())))
                .deliverDue();
        assertThat(states(NoticeState.SENT)).isEqualTo(3);
        assertThat(notices.findAll())
                .filteredOn(Notice::isPending)
                .hasSize(5)
                .allSatisfy(notice -> assertThat(notice.nextAttemptAt()).isAfter(clock.instant()));

        clock.advance(Duration.ofMinutes(1));
        round(toMailbox).deliverDue();

        assertThat(states(NoticeState.SENT)).isEqualTo(8);
        assertThat(mailbox.all()).hasSize(8);
    }

    /** The process is killed: an error that nobody catches is as near as a test comes. */
    @Test
    void aNodeKilledHalfwayLeavesTheRestToAnotherAndRepeatsLittle() throws MessagingException {
        put(18);
        var sent = new AtomicInteger();
        NoticeDelivery toMailbox = toMailbox();
        DeliveryRound killed = round(new Halfway(notice -> {
            if (sent.getAndIncrement() == 13) {
                throw new AssertionError("killed");
            }
            toMailbox.attempt(notice, new LastFile());
        }));
        assertThatThrownBy(killed::deliverDue).hasMessage("killed");
        assertThat(states(NoticeState.SENT)).isEqualTo(DeliveryRound.WRITTEN_TOGETHER);

        assertThat(round(toMailbox).deliverDue()).as("before its time is over").isZero();
        clock.advance(NoticeClaims.LEASE);
        round(toMailbox).deliverDue();

        assertThat(states(NoticeState.SENT)).isEqualTo(18);
        List<String> ids =
                mailbox.all().stream().map(DeliveryRoundTest::messageId).toList();
        assertThat(ids).hasSize(18 + 13 - DeliveryRound.WRITTEN_TOGETHER);
        assertThat(ids.stream().distinct()).hasSize(18);
    }

    @Test
    void whatCannotBeAttemptedKeepsNoOtherBackAndIsTriedAgain() {
        put(3);
        var tries = new AtomicInteger();
        NoticeDelivery toMailbox = toMailbox();
        NoticeDelivery failsOnce = new Halfway(notice -> {
            if (tries.getAndIncrement() == 1) {
                throw new IllegalStateException("no database");
            }
            toMailbox.attempt(notice, new LastFile());
        });
        round(failsOnce).deliverDue();
        assertThat(states(NoticeState.SENT)).isEqualTo(2);

        clock.advance(NoticeClaims.LEASE);
        round(failsOnce).deliverDue();
        assertThat(states(NoticeState.SENT)).isEqualTo(3);
        assertThat(mailbox.all()).hasSize(3);
    }

    /** It was taken as it was written, and nobody will hand it over any more. */
    @Test
    void aNodeThatDiesWithWhatItWroteItselfLeavesItToAnother() {
        List<Notice> own = List.of(notice());
        claims.takeNew(own);
        notices.saveAll(own);
        assertThat(round(toMailbox()).deliverDue())
                .as("before its time is over")
                .isZero();
        clock.advance(NoticeClaims.LEASE);
        assertThat(round(toMailbox()).deliverDue()).isOne();
        assertThat(mailbox.all()).hasSize(1);
    }

    @Test
    void aStoppedNodeGivesBackWhatItWroteItself() {
        DeliveryRound stopped = round(toMailbox());
        stopped.takeOwn(true);
        List<Notice> own = List.of(notice());
        stopped.takes(own);
        notices.saveAll(own);
        stopped.hand(own);
        stopped.giveBackHanded();
        assertThat(round(toMailbox()).deliverDue()).isOne();
    }

    /** A node that is stopped ends what it is at, and the others need not wait for the rest. */
    @Test
    void aStoppedNodeGivesBackWhatItDidNotBegin() {
        put(6);
        var asked = new AtomicInteger();
        round(toMailbox()).deliverDue(() -> asked.getAndIncrement() < 2, () -> {});
        assertThat(states(NoticeState.SENT)).isEqualTo(2);

        assertThat(round(toMailbox()).deliverDue()).isEqualTo(4);
        assertThat(mailbox.all()).hasSize(6);
    }

    @Test
    void twoNodesAtOnceSendEachOnce() {
        put(90);
        List<CompletableFuture<Void>> nodes = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    DeliveryRound node = round(toMailbox());
                    int due;
                    do {
                        due = node.deliverDue();
                    } while (due > 0);
                }))
                .toList();
        nodes.forEach(CompletableFuture::join);

        assertThat(mailbox.all()).hasSize(90);
        assertThat(mailbox.all().stream().map(DeliveryRoundTest::messageId).distinct())
                .hasSize(90);
        assertThat(notices.findAll()).extracting(Notice::attempts).containsOnly(1);
    }

    /** Its clock is put forward while it delivers: another of its threads would take the same notices again. */
    @Test
    void aNodeWhoseClockJumpsSendsEachOnce() {
        put(DeliveryRound.MOST);
        DeliveryRound node = round(toMailbox());
        node.deliverDue(() -> true, () -> {
            clock.advance(NoticeClaims.LEASE);
            node.deliverDue();
        });

        assertThat(mailbox.all()).hasSize(DeliveryRound.MOST);
        assertThat(states(NoticeState.SENT)).isEqualTo(DeliveryRound.MOST);
    }

    /** What was told meanwhile by somebody else is not written over. */
    @Test
    void leavesAloneWhatSomebodyElseChanged() {
        put(1);
        Notice taken = claims.take(1).get(0);
        Notice changed = notices.findById(taken.id()).orElseThrow();
        changed.abandoned(new DeliveryFailure(DeliveryFailure.Kind.UNREACHABLE, "elsewhere"));
        notices.save(changed);
        toMailbox().attempt(taken, new LastFile());
        claims.conclude(List.of(taken));

        assertThat(states(NoticeState.ABANDONED)).isEqualTo(1);
    }

    /** Taken with two statements, written with one batch: no more for more mails. */
    @Test
    void costsTwoCommitsForTenMails() {
        put(10);
        DeliveryRound round = round(toMailbox());
        Cost cost = trips.during(round::deliverDue);

        assertThat(cost.writes()).isEqualTo(2);
        assertThat(cost.trips()).isEqualTo(5);
    }

    /** An announcement to many takes one file along: read once, and not taken for another. */
    @Test
    void readsAFileOnceForAllWhoGetIt() {
        List<String> read = new ArrayList<>();
        AttachmentSource files = source -> {
            read.add(source);
            return Optional.of(source.getBytes(StandardCharsets.UTF_8));
        };
        for (String source : List.of("avis:1", "avis:1", "avis:2", "avis:1")) {
            int number = (int) notices.count();
            notices.save(Notice.of(
                    NoticeFixtures.RECEIPT,
                    agent("to" + number + "@crig.example"),
                    new Mail("Message", "Texte", "<p>Texte</p>"),
                    new AttachedFile("avis.pdf", source),
                    "<" + number + "@crig.example>",
                    clock.instant()));
        }
        round(delivery(postman(mailbox.port(), files), clock)).deliverDue();

        assertThat(read).containsExactly("avis:1", "avis:2", "avis:1");
        assertThat(mailbox.all()).hasSize(4);
    }

    // --- steps ------------------------------------------------------------------------------------------------------

    private void put(int count) {
        put(count, "to");
    }

    private void put(int count, String series) {
        IntStream.range(0, count).forEach(i -> {
            String id = series + i;
            Mail mail = new Mail("Message " + id, "Texte", "<p>Texte</p>");
            notices.save(Notice.of(
                    NoticeFixtures.RECEIPT,
                    agent(id + "@crig.example"),
                    mail,
                    null,
                    "<" + id + "@crig.example>",
                    clock.instant()));
        });
    }

    private static List<String> subjects(int count) {
        return IntStream.range(0, count).mapToObj(i -> "Message to" + i).toList();
    }

    private long states(NoticeState state) {
        long count = 0;
        for (Notice notice : notices.findAll()) {
            count += notice.state() == state ? 1 : 0;
        }
        return count;
    }

    private DeliveryRound round(NoticeDelivery delivery) {
        return new DeliveryRound(claims, delivery);
    }

    private NoticeDelivery toMailbox() {
        return delivery(postman(mailbox.port()), clock);
    }

    private static String messageId(ReceivedMail mail) {
        try {
            return mail.message().getMessageID();
        } catch (MessagingException e) {
            throw new UncheckedIOException(new java.io.IOException(e));
        }
    }

    private interface Attempt {
        void on(Notice notice);
    }

    /** Does not do the same with each. */
    private final class Halfway extends NoticeDelivery {

        private final Attempt attempt;

        Halfway(Attempt attempt) {
            super(postman(mailbox.port()), null, NoticeFixtures.COMMITTEE, clock);
            this.attempt = attempt;
        }

        @Override
        void attempt(Notice notice, LastFile last) {
            attempt.on(notice);
        }
    }
}
