package fr.crig.avis.page;

import fr.crig.avis.shared.ParisTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What is done next, and by whom.
 *
 * @param key of the message that says both
 * @param arguments of that message
 * @param day until which, or on which, it is done; null when nobody knows
 */
public record NextStep(String key, List<Object> arguments, LocalDate day, When when) {

    /** What the day is. */
    public enum When {
        UNTIL,
        ON
    }

    public static NextStep of(String key, Object... arguments) {
        return new NextStep(key, List.of(arguments), null, null);
    }

    /** @param term the day is included; null when nobody knows */
    public NextStep until(Instant term) {
        return on(term, When.UNTIL);
    }

    /** For what people come together to do. */
    public NextStep on(Instant start) {
        return on(start, When.ON);
    }

    /** Key of the message that says the day: its date, how far away it is, and its date with the day of the week. */
    public String dayKey(boolean late) {
        if (when == When.ON) {
            return "head.on";
        }
        return late ? "head.late" : "head.until";
    }

    private NextStep on(Instant instant, When kind) {
        return instant == null ? this : new NextStep(key, arguments, ParisTime.day(instant), kind);
    }
}
