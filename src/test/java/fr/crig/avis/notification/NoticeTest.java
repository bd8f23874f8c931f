package fr.crig.avis.notification;

import static fr.crig.avis.notification.NoticeFixtures.NOW;
import static fr.crig.avis.notification.NoticeFixtures.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.notification.DeliveryFailure.Kind;
import fr.crig.avis.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeTest {

    private static final DeliveryFailure DOWN = new DeliveryFailure(Kind.UNREACHABLE, "nobody listens");
    private static final DeliveryFailure UNKNOWN = new DeliveryFailure(Kind.ADDRESS_REFUSED, "550 unknown user");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(1));

    @Test
    void waitsFromTheMomentItIsWritten() {
        assertThat(notice().isPending()).isTrue();
        assertThat(notice().nextAttemptAt()).isEqualTo(NOW);
    }

    @Test
    void forgetsItsFailuresOnceSent() {
        Notice notice = notice();
        notice.failed(DOWN, NOW, LATER);
        notice.sent(LATER);

        assertThat(notice.state()).isEqualTo(NoticeState.SENT);
        assertThat(notice.attempts()).isEqualTo(2);
        assertThat(notice.sentAt()).isEqualTo(LATER);
        assertThat(notice.nextAttemptAt()).isNull();
        assertThat(notice.failure()).isEmpty();
    }

    @Test
    void remembersSinceWhenItFails() {
        Notice notice = notice();
        notice.failed(DOWN, NOW, LATER);
        notice.failed(DOWN, NOW, LATER.plusSeconds(60));

        assertThat(notice.failingSince()).contains(NOW);
        assertThat(notice.failure()).contains(DOWN);
    }

    static Stream<Consumer<Notice>> ends() {
        return Stream.of(
                notice -> notice.sent(NOW),
                Notice::kept,
                notice -> notice.refused(UNKNOWN),
                notice -> notice.abandoned(DOWN));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void isNeverAttemptedAgainAfterItsEnd(Consumer<Notice> end) {
        Notice notice = notice();
        end.accept(notice);

        assertThatIllegalStateException().isThrownBy(() -> notice.sent(LATER));
        assertThatIllegalStateException().isThrownBy(notice::kept);
        assertThatIllegalStateException().isThrownBy(() -> notice.failed(DOWN, NOW, LATER));
    }

    @Test
    void isSentAgainUnderItsOwnIdToAMendedAddress() {
        Notice notice = notice();
        notice.failed(DOWN, NOW, LATER);
        notice.refused(UNKNOWN);
        notice.resend("juste@crig.example", LATER);

        assertThat(notice.isPending()).isTrue();
        assertThat(notice.recipient()).isEqualTo("juste@crig.example");
        assertThat(notice.messageId()).isEqualTo("<1234@crig.example>");
        assertThat(notice.nextAttemptAt()).isEqualTo(LATER);
        assertThat(notice.failingSince()).isEmpty();
    }

    @Test
    void isSentAgainOnlyAfterItFailedForGood() {
        Notice pending = notice();
        Notice sent = notice();
        sent.sent(NOW);

        assertRefused(pending, "juste@crig.example", "refusal.notification.notFailed");
        assertRefused(sent, "juste@crig.example", "refusal.notification.notFailed");
    }

    @Test
    void isNotSentAgainToWhatIsNoAddress() {
        Notice notice = notice();
        notice.refused(UNKNOWN);

        assertRefused(notice, "juste", "refusal.notification.address");
        assertRefused(notice, null, "refusal.notification.address");
        assertThat(notice.state()).isEqualTo(NoticeState.REFUSED);
    }

    @Test
    void cutsALongAnswerOfTheServer() {
        assertThat(new DeliveryFailure(Kind.UNREACHABLE, "x".repeat(5000)).detail())
                .hasSize(1000);
    }

    private static void assertRefused(Notice notice, String address, String key) {
        assertThatThrownBy(() -> notice.resend(address, LATER))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.violations())
                                .singleElement()
                                .satisfies(
                                        violation -> assertThat(violation.key()).isEqualTo(key)));
    }
}
