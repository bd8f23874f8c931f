package fr.crig.avis.rules;

import fr.crig.avis.committee.Resolution;
import java.time.LocalDate;

/**
 * A figure as the page shows it.
 *
 * @param value as in force, with its unit
 * @param byDefault what it would be had the committee decided nothing; null when it is just that
 * @param decided by which it is what it is; null when it is as configured
 * @param toCome the next that is decided for it; null if none
 */
record FigureRow(Figure figure, String value, String byDefault, Resolution decided, ToCome toCome) {

    /** @param value that it will have, with its unit */
    record ToCome(String value, LocalDate from) {}

    public boolean isChanged() {
        return byDefault != null;
    }

    /** Said when nobody decided it yet. */
    public boolean isToDecide() {
        return !isChanged() && decided == null && !figure.origin().givesTheFigure();
    }

    public String name() {
        return figure.name();
    }

    public String origin() {
        return figure.origin().isText() ? figure.origin().name() : null;
    }
}
