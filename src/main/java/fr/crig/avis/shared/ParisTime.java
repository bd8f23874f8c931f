package fr.crig.avis.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Days are days in Paris, whatever the zone of the machine (which is UTC). */
public final class ParisTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private ParisTime() {}

    public static LocalDate day(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The last second of a day: when a term that falls on that day is over. */
    public static Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(ZONE).toInstant();
    }

    /** Eight in the morning: when a reminder of that day leaves. */
    public static Instant morningOf(LocalDate day) {
        return day.atTime(MORNING).atZone(ZONE).toInstant();
    }
}
