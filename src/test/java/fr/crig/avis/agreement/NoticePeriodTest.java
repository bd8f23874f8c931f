package fr.crig.avis.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.agreement.NoticePeriod.Unit;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In time is a notice after which so many whole days or months are left of the term. */
class NoticePeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2028-06-10, 6, MONTHS, 2027-12-10",
        "2028-06-10, 3, MONTHS, 2028-03-10",
        "2028-06-10, 1, DAYS, 2028-06-09",
        "2028-06-10, 90, DAYS, 2028-03-12",
        "2026-02-28, 1, MONTHS, 2026-01-31",
        "2026-03-30, 1, MONTHS, 2026-02-27",
        "2028-02-29, 12, MONTHS, 2027-02-28",
    })
    void isCountedBackFromTheEndOfTheTerm(LocalDate end, int length, Unit unit, LocalDate deadline) {
        assertThat(new NoticePeriod(length, unit).deadline(end)).isEqualTo(deadline);
    }

    @Test
    void isTheLastDayAfterWhichAllOfTheMonthsAreLeft() {
        for (LocalDate end = LocalDate.of(2027, 1, 1); end.getYear() < 2029; end = end.plusDays(1)) {
            for (int months : new int[] {1, 2, 3, 6, 12}) {
                assertThat(new NoticePeriod(months, Unit.MONTHS).deadline(end))
                        .as("%s months before %s", months, end)
                        .isEqualTo(lastInTime(end, months));
            }
        }
    }

    private static LocalDate lastInTime(LocalDate end, int months) {
        LocalDate given = end;
        while (TermDates.lastDay(given.plusDays(1), months).isAfter(end)) {
            given = given.minusDays(1);
        }
        return given;
    }
}
