package fr.crig.avis.notification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The time that a signatory has to give its opinion.
 *
 * @param asked the day of the message
 * @param due the last day
 * @param term the day at whose end silence is recorded
 */
public record OpinionDays(LocalDate asked, LocalDate due, LocalDate term) {

    Detail detail() {
        return Detail.of("days", ChronoUnit.DAYS.between(asked, due), due, term);
    }
}
