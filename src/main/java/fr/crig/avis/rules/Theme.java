package fr.crig.avis.rules;

/** What a figure is about; the page has a table for each. */
enum Theme {
    ADMISSIBILITY,
    CIRCULATION,
    ROUTE,
    MEETINGS,
    WRITTEN_CONSULTATION,
    MINUTES,
    FOLLOW_UP,
    UPLOADS,
    MESSAGES
}
