package fr.crig.avis.request;

import java.time.LocalDate;

/**
 * Which days a circulation would have if it were opened now; the room that holds circulations says it.
 *
 * @param due last day on which the opinions are awaited
 * @param days from today until then
 * @param term day at the end of which silence is recorded
 */
public record PaceDays(LocalDate due, long days, LocalDate term) {

    /** The decision table's delays, as dates. */
    public interface Calendar {
        PaceDays from(Urgency pace);
    }
}
