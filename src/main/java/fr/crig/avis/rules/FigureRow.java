package fr.crig.avis.rules;

/**
 * A figure as the page shows it.
 *
 * @param value as in force, with its unit
 * @param byDefault what it would be had the committee decided nothing; null when it is just that
 */
record FigureRow(Figure figure, String value, String byDefault) {

    public boolean isChanged() {
        return byDefault != null;
    }

    /** Said when nobody decided it yet. */
    public boolean isToDecide() {
        return !isChanged() && !figure.origin().givesTheFigure();
    }

    public String name() {
        return figure.name();
    }

    public String origin() {
        return figure.origin().isText() ? figure.origin().name() : null;
    }
}
