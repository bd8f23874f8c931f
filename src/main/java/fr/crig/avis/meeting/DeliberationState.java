package fr.crig.avis.meeting;

/** Where a deliberation stands. */
public enum DeliberationState {
    OPEN,
    DECIDED,
    CALLED_TO_MEETING
}
