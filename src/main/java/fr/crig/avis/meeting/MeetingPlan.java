package fr.crig.avis.meeting;

import java.time.Instant;

/**
 * When and where a meeting is held, read and found right.
 *
 * @param place null when it is held at a distance only
 * @param link of the video conference, or null
 */
record MeetingPlan(Instant startsAt, Instant endsAt, String place, String link) {}
