package fr.crig.avis.worklist;

import java.time.Instant;

/** What the work list says of a meeting. @param place null when it is held at a distance only */
public record MeetingLine(long id, Instant startsAt, String place) {}
