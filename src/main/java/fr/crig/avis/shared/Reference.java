package fr.crig.avis.shared;

import java.io.Serializable;
import java.util.regex.Pattern;

/** The number under which everybody speaks of a deposited request, for example {@code D-2026-0042}. */
public record Reference(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("D-\\d{4}-\\d{4,6}");

    /** @throws IllegalArgumentException if the text is no reference at all */
    public Reference {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a reference: " + value);
        }
    }

    /** Also what Spring MVC calls to read a path variable. */
    public static Reference of(String value) {
        return new Reference(value);
    }

    /** @param number rank in the year, from 1 */
    public static Reference of(int year, long number) {
        return new Reference("D-%d-%04d".formatted(year, number));
    }

    /** Of the deposit. */
    public int year() {
        return Integer.parseInt(value.substring(2, 6));
    }

    @Override
    public String toString() {
        return value;
    }
}
