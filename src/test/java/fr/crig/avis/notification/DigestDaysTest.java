package fr.crig.avis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.committee.WorkingDays;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestDaysTest {

    private final DigestDays days = new DigestDays(new WorkingDays());

    @ParameterizedTest
    @CsvSource({
        "2026-03-13, true, false", // a Friday
        "2026-03-14, false, false", // a Saturday
        "2026-03-16, true, true", // a Monday
        "2026-04-06, false, false", // Easter Monday
        "2026-04-07, true, true", // the first working day of that week
        "2026-04-08, true, false"
    })
    void leavesOnWorkingDaysOrOnTheFirstOfTheWeek(LocalDate day, boolean daily, boolean weekly) {
        assertThat(days.leaves(Rhythm.WORKING_DAYS, day)).isEqualTo(daily);
        assertThat(days.leaves(Rhythm.MONDAYS, day)).isEqualTo(weekly);
        assertThat(days.leaves(Rhythm.AT_ONCE, day)).isEqualTo(daily);
        assertThat(days.leaves(Rhythm.NEVER, day)).isFalse();
    }
}
