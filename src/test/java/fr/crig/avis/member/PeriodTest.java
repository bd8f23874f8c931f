package fr.crig.avis.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);
    private static final Period TWO_DAYS = new Period(DAY, DAY.plusDays(1));

    @Test
    void holdsItsFirstDayAndItsLast() {
        assertThat(TWO_DAYS.covers(DAY.minusDays(1))).isFalse();
        assertThat(TWO_DAYS.covers(DAY)).isTrue();
        assertThat(TWO_DAYS.covers(DAY.plusDays(1))).isTrue();
        assertThat(TWO_DAYS.covers(DAY.plusDays(2))).isFalse();
        assertThat(new Period(DAY, null).covers(DAY.plusYears(50))).isTrue();
    }

    @Test
    void overlapsWhatSharesADay() {
        assertThat(TWO_DAYS.overlaps(new Period(DAY.plusDays(1), null))).isTrue();
        assertThat(TWO_DAYS.overlaps(new Period(DAY.plusDays(2), null))).isFalse();
        assertThat(TWO_DAYS.overlaps(new Period(DAY.minusDays(5), DAY))).isTrue();
        assertThat(TWO_DAYS.overlaps(new Period(DAY.minusDays(5), DAY.minusDays(1))))
                .isFalse();
        assertThat(new Period(DAY, null).overlaps(new Period(DAY.plusYears(1), null)))
                .isTrue();
    }
}
