package fr.crig.avis.meeting;

/** Saves a meeting with its agenda, of which it writes what changed. */
interface MeetingWrites {

    Meeting save(Meeting meeting);
}
