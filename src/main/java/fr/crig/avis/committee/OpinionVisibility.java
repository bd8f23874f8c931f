package fr.crig.avis.committee;

/** When a signatory begins to see the opinions of the others on a request. */
public enum OpinionVisibility {
    /** Once its own opinion is given, or the circulation is closed. */
    UNTIL_GIVEN,
    /** Only once the circulation is closed. */
    UNTIL_CLOSED
}
