package fr.crig.avis.notification;

import static fr.crig.avis.notification.NoticeFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

    private static final Instant END = NOW.plus(Duration.ofHours(24));

    private final RetryPolicy policy = RetryPolicy.of(NoticeFixtures.COMMITTEE.notification());

    @ParameterizedTest
    @CsvSource({"0, PT1M", "1, PT2M", "3, PT8M", "5, PT32M", "6, PT1H", "900, PT1H"})
    void doublesThePauseUpToAnHour(int failures, Duration pause) {
        assertThat(policy.next(failures, NOW, END)).isEqualTo(NOW.plus(pause));
    }

    @Test
    void triesALastTimeAtTheVeryEnd() {
        assertThat(policy.next(9, END.minusSeconds(60), END)).isEqualTo(END);
    }
}
