package fr.crig.avis.rules;

/** How a figure is said: the end of its message key. */
enum Unit {
    DAYS(365),
    WORKING_DAYS(60),
    MONTHS(60),
    HOURS(720),
    MINUTES(1440),
    PERCENT(100),
    MEGABYTES(95),
    YES_OR_NO(0),
    VISIBILITY(0),
    SCHEMES(0);

    private final int most;

    Unit(int most) {
        this.most = most;
    }

    /** Beyond which it is a mistake; 0 for what is no number. */
    int most() {
        return most;
    }
}
