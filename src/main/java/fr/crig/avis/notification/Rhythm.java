package fr.crig.avis.notification;

/** How soon a person wants to be told of a kind. The two in between are told together, in a digest. */
public enum Rhythm {
    AT_ONCE,
    WORKING_DAYS,
    MONDAYS,
    NEVER;

    boolean isDigest() {
        return this == WORKING_DAYS || this == MONDAYS;
    }
}
