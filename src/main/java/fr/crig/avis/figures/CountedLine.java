package fr.crig.avis.figures;

import fr.crig.avis.shared.ParisTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One of those that a figure counts.
 *
 * @param id unique among them; of a meeting its number
 * @param reference of the request; null for a meeting
 * @param on when the avis was deliberated; null where another day is counted, or none
 * @param due when the committee met, or when the consultation ended; null likewise
 * @param measure what is measured of it: euros, days, reserves; null where that is nothing, or not known
 */
public record CountedLine(
        long id, String reference, String title, LocalDate on, OffsetDateTime due, BigDecimal measure) {

    public LocalDate day() {
        return due == null ? on : ParisTime.day(due.toInstant());
    }
}
