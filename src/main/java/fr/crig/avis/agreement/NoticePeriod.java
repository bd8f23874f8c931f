package fr.crig.avis.agreement;

import java.time.LocalDate;

/** How long before the end of the running term notice has to be given: that many whole days or months lie between the notice and the end. */
record NoticePeriod(int length, Unit unit) {

    /** What is counted. */
    enum Unit {
        DAYS,
        MONTHS
    }

    /** The last day on which it is in time for a term that ends on this day. */
    LocalDate deadline(LocalDate lastDay) {
        return switch (unit) {
            case DAYS -> lastDay.minusDays(length);
            case MONTHS -> lastDay.plusDays(1).minusMonths(length).minusDays(1);
        };
    }
}
