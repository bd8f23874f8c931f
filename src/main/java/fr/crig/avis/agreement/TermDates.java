package fr.crig.avis.agreement;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The one rule of months. So many months that begin on a day end on the eve of the same day of the month so many months later, or, where
 * that month has no such day, on its last day: three years from 11 June 2019 end on 10 June 2022, a month from 31 January on 28 or 29 February.
 */
final class TermDates {

    private TermDates() {}

    static LocalDate lastDay(LocalDate first, int months) {
        YearMonth month = YearMonth.from(first).plusMonths(months);
        int day = first.getDayOfMonth();
        return month.isValidDay(day) ? month.atDay(day).minusDays(1) : month.atEndOfMonth();
    }
}
