package fr.crig.avis.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of months, beside a calendar gone through day by day. */
class TermDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2019-06-11, 36, 2022-06-10",
        "2019-06-11, 72, 2025-06-10",
        "2026-01-01, 12, 2026-12-31",
        "2026-01-31, 1, 2026-02-28",
        "2028-01-31, 1, 2028-02-29",
        "2026-01-31, 2, 2026-03-30",
        "2026-01-30, 1, 2026-02-28",
        "2028-01-30, 1, 2028-02-29",
        "2028-01-29, 1, 2028-02-28",
        "2026-08-31, 1, 2026-09-30",
        "2028-02-29, 12, 2029-02-28",
        "2028-02-29, 24, 2030-02-28",
        "2028-02-29, 48, 2032-02-28",
        "2028-02-29, 1, 2028-03-28",
        "2026-03-01, 12, 2027-02-28",
        "2027-03-01, 12, 2028-02-29",
    })
    void endsOnTheEveOfTheSameDayOrOnTheLastOfAMonthThatHasNone(LocalDate first, int months, LocalDate last) {
        assertThat(TermDates.lastDay(first, months)).isEqualTo(last);
        assertThat(goneThrough(first, months)).isEqualTo(last);
    }

    @Test
    void endsWhereTheCalendarGoneThroughDayByDayDoes() {
        for (LocalDate first = LocalDate.of(2027, 1, 1); first.getYear() < 2029; first = first.plusDays(1)) {
            for (int months : new int[] {1, 2, 3, 6, 11, 12, 13, 36, 48}) {
                assertThat(TermDates.lastDay(first, months))
                        .as("%s + %s", first, months)
                        .isEqualTo(goneThrough(first, months));
            }
        }
    }

    /** A month is full on the eve of the day with the same number, or at the end of a month that has no such number. */
    private static LocalDate goneThrough(LocalDate first, int months) {
        LocalDate day = first;
        int full = 0;
        while (true) {
            boolean eve = day.plusDays(1).getDayOfMonth() == first.getDayOfMonth();
            boolean endOfAShortMonth = day.getDayOfMonth() == day.lengthOfMonth()
                    && day.lengthOfMonth() < first.getDayOfMonth()
                    && !day.equals(first);
            if ((eve || endOfAShortMonth) && ++full == months) {
                return day;
            }
            day = day.plusDays(1);
        }
    }
}
