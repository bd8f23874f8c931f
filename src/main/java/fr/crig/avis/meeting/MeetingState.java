package fr.crig.avis.meeting;

/** Where a meeting stands. */
public enum MeetingState {
    PLANNED,
    /** Over, every item of its agenda decided. */
    HELD,
    CANCELLED
}
