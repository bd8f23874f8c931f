package fr.crig.avis.rules;

/** How a figure is said: the end of its message key. */
enum Unit {
    DAYS,
    WORKING_DAYS,
    MONTHS,
    HOURS,
    MINUTES,
    PERCENT,
    MEGABYTES,
    YES_OR_NO,
    VISIBILITY,
    SCHEMES
}
