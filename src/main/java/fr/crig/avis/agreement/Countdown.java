package fr.crig.avis.agreement;

import java.time.LocalDate;

/**
 * When the end of a term makes itself known: a year before it the secretariat finds it on its list, half a year before it has to be decided
 * what comes after it, and two mails say it.
 */
record Countdown(AgreementTerm term) {

    private static final int LISTED = 12;
    private static final int DECIDED = 6;
    private static final int FIRST_MAIL = 3;
    private static final int LAST_MAIL = 1;

    /** A term that is shorter than a year is on the list from its first day on. */
    LocalDate listedFrom() {
        LocalDate day = before(LISTED);
        return day.isBefore(term.firstDay()) ? term.firstDay() : day;
    }

    LocalDate decidedFrom() {
        LocalDate day = before(DECIDED);
        return day.isBefore(term.firstDay()) ? term.firstDay() : day;
    }

    /** Of a term that ends on this day, whenever it began. */
    static boolean mayBeListed(LocalDate lastDay, LocalDate today) {
        return !today.isBefore(lastDay.minusMonths(LISTED));
    }

    boolean isListed(LocalDate today) {
        return !today.isBefore(listedFrom());
    }

    boolean isToDecide(LocalDate today) {
        return !today.isBefore(decidedFrom());
    }

    /** How many months before its end a mail says it today: the last of those that are due, 0 for none, and none once it is over. */
    int mailDue(LocalDate today) {
        if (today.isAfter(term.lastDay()) || today.isBefore(term.firstDay())) {
            return 0;
        }
        if (!today.isBefore(before(LAST_MAIL))) {
            return LAST_MAIL;
        }
        return today.isBefore(before(FIRST_MAIL)) ? 0 : FIRST_MAIL;
    }

    private LocalDate before(int months) {
        return term.lastDay().minusMonths(months);
    }
}
