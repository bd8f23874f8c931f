package fr.crig.avis.avis;

/** What is said of a copy of an avis, and nothing else. */
enum Verdict {
    TRUE,
    /** True, and another avis has replaced it since. */
    REPLACED,
    ALTERED
}
