package fr.crig.avis.request;

/** Whether the money of a line is asked for or already acquired. */
public enum Certainty {
    ASKED,
    ACQUIRED
}
