package fr.crig.avis.notification;

import static fr.crig.avis.notification.NoticeFixtures.delivery;
import static fr.crig.avis.notification.NoticeFixtures.notice;
import static fr.crig.avis.notification.NoticeFixtures.postman;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.notification.DeliveryFailure.Kind;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Deliveries;
import fr.crig.avis.support.ReceivedMail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class NoticeDeliveryTest extends ApplicationTest {

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeClaims claims;

    @Autowired
    private DeliveryRound round;

    @Autowired
    private NoticeDelivery wired;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Environment environment;

    @Test
    void sendsWhatWaitsInTheOutbox() {
        Notice notice = saved();
        deliveries.runDue();

        assertThat(mailbox.to("agent@crig.example")).singleElement().satisfies(mail -> {
            assertThat(mail.text()).isEqualToIgnoringNewLines("Texte œuvré");
            assertThat(mail.html()).contains("<p>Texte œuvré</p>");
        });
        assertThat(read(notice).state()).isEqualTo(NoticeState.SENT);
        assertThat(read(notice).sentAt()).isEqualTo(clock.instant());
        assertThat(deliveries.waiting()).isZero();
    }

    @Test
    void sendsNothingTwiceOnceItIsSent() {
        Notice notice = saved();
        deliveries.runDue();
        deliveries.runDue();

        assertThat(mailbox.all()).hasSize(1);
    }

    /** The service stops after the server took the message, before it could write so. */
    @Test
    void repeatsALostDeliveryUnderTheSameId() throws Exception {
        Notice notice = saved();
        postman(mailbox.port()).send(notice, new LastFile());
        deliver(toMailbox(), notice);

        List<ReceivedMail> mails = mailbox.to("agent@crig.example");
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).message().getMessageID())
                .isEqualTo(mails.get(1).message().getMessageID())
                .isEqualTo("<1234@crig.example>");
    }

    @Test
    void holdsNoTransactionWhileItSends() {
        AtomicBoolean inTransaction = new AtomicBoolean(true);
        AttachmentSource watching = source -> {
            inTransaction.set(TransactionSynchronizationManager.isActualTransactionActive());
            return Optional.of(new byte[0]);
        };
        Notice notice = notices.save(notice("agent@crig.example", "Sujet", new AttachedFile("a.pdf", "avis:7")));
        new DeliveryRound(claims, delivery(postman(mailbox.port(), watching), clock)).deliverDue();

        assertThat(inTransaction).isFalse();
        // Nor do the wired ones have a proxy that would begin a transaction around it.
        assertThat(List.of(wired, round)).noneMatch(AopUtils::isAopProxy);
        assertThat(read(notice).state()).isEqualTo(NoticeState.SENT);
    }

    @Test
    void keepsTheMessageWithoutServer() {
        Notice notice = saved();
        Optional<Instant> next = deliver(delivery(NoticeFixtures.postmanWithoutServer(), clock), notice);

        assertThat(next).isEmpty();
        assertThat(read(notice).state()).isEqualTo(NoticeState.KEPT);
        assertThat(read(notice).sentAt()).isNull();
        assertThat(mailbox.all()).isEmpty();
    }

    @Test
    void triesAgainLaterWhenTheServerIsSilent() {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.silent()) {
            Notice notice = saved();
            NoticeDelivery delivery = delivery(postman(server.port()), clock);

            assertThat(deliver(delivery, notice)).contains(clock.instant().plus(Duration.ofMinutes(1)));
            assertThat(deliver(delivery, notice)).contains(clock.instant().plus(Duration.ofMinutes(2)));
            assertThat(read(notice).isPending()).isTrue();
            assertThat(read(notice).failure()).map(DeliveryFailure::kind).contains(Kind.UNREACHABLE);
        }
    }

    @Test
    void givesUpAfterADayOfFailures() {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer().answering("RCPT", "450 come back")) {
            Notice notice = saved();
            NoticeDelivery delivery = delivery(postman(server.port()), clock);
            Instant first = clock.instant();

            Optional<Instant> next = deliver(delivery, notice);
            while (next.isPresent()) {
                clock.set(next.get());
                next = deliver(delivery, notice);
            }

            assertThat(clock.instant()).isEqualTo(first.plus(Duration.ofHours(24)));
            assertThat(read(notice).state()).isEqualTo(NoticeState.ABANDONED);
            assertThat(read(notice).attempts()).isBetween(24, 40);
        }
    }

    /** A day without the service is no day of failures. */
    @Test
    void countsTheDayFromTheFirstFailure() {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer().answering("RCPT", "450 come back")) {
            Notice notice = saved();
            clock.advanceDays(3);

            assertThat(deliver(delivery(postman(server.port()), clock), notice)).isPresent();
        }
    }

    /** The demonstration is made some days back: its clock then jumps to today. */
    @Test
    void countsTheDayAnewAfterATimeWithoutAttempts() {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer().answering("RCPT", "450 come back")) {
            Notice notice = saved();
            NoticeDelivery delivery = delivery(postman(server.port()), clock);
            deliver(delivery, notice);
            clock.advanceDays(20);

            assertThat(deliver(delivery, notice)).contains(clock.instant().plus(Duration.ofMinutes(2)));
            assertThat(read(notice).failingSince()).contains(clock.instant());
        }
    }

    @Test
    void stopsAtOnceWhenTheServerRefusesForGood() {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer().answering("RCPT", "550 5.1.1 unknown user")) {
            Notice notice = saved();

            assertThat(deliver(delivery(postman(server.port()), clock), notice)).isEmpty();
            assertThat(read(notice).state()).isEqualTo(NoticeState.REFUSED);
            assertThat(read(notice).failure())
                    .contains(new DeliveryFailure(Kind.ADDRESS_REFUSED, "550 5.1.1 unknown user"));
        }
    }

    @Test
    void waitsForNoServerLongerThanTenSecondsByDefault() {
        for (String protocol : List.of("smtp", "smtps")) {
            for (String wait : List.of("connectiontimeout", "timeout", "writetimeout")) {
                assertThat(environment.getProperty("spring.mail.properties.mail." + protocol + "." + wait))
                        .isEqualTo("10000");
            }
        }
    }

    private Notice saved() {
        return notices.save(notice());
    }

    private Notice read(Notice notice) {
        return notices.findById(notice.id()).orElseThrow();
    }

    private Optional<Instant> deliver(NoticeDelivery delivery, Notice notice) {
        Notice now = read(notice);
        delivery.attempt(now, new LastFile());
        return Optional.ofNullable(notices.save(now).nextAttemptAt());
    }

    private NoticeDelivery toMailbox() {
        return delivery(postman(mailbox.port()), clock);
    }
}
