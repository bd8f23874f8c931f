package fr.crig.avis.circulation;

import java.util.Map;

/**
 * What the decision table {@code opinion-delays} gives.
 *
 * @param opinionDays days until the opinion is due
 * @param graceDays days between the due date and the term, when silence is recorded
 */
public record OpinionDelays(int opinionDays, int graceDays) {

    /** @param row of the table, by the names of its columns */
    public static OpinionDelays of(Map<?, ?> row) {
        return new OpinionDelays(days(row.get("opinionDays")), days(row.get("graceDays")));
    }

    private static int days(Object number) {
        return ((Number) number).intValue();
    }
}
