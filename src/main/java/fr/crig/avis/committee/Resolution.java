package fr.crig.avis.committee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What was decided about the committee itself, by one person at one moment.
 *
 * @param number 1, 2, 3… without gap
 * @param holdsFrom day in Paris
 */
public record Resolution(
        int number, Instant decidedAt, String username, String byName, LocalDate holdsFrom, List<Change> changes) {

    /** Stands in the place of a field when an earlier resolution is taken back before it holds. */
    public static final String TAKEN_BACK = "resolution";

    public Resolution {
        changes = List.copyOf(changes);
    }

    /**
     * @param field as {@link CommitteeFields} names it
     * @param before as it was in force; null for what was not there
     * @param after null for what is no more
     */
    public record Change(String field, String before, String after) {}

    /** @return its number, as a text; null for any other */
    static String takenBack(Change change) {
        return change.field().equals(TAKEN_BACK) ? change.before() : null;
    }
}
