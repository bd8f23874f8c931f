package fr.crig.avis.convocation;

import java.time.Instant;

/**
 * A meeting as it stands in people's calendars.
 *
 * @param uid the same for as long as the meeting lives: by it a program finds the entry again
 * @param sequence greater at each change: a program keeps the greatest
 * @param place null if there is none; likewise the link, an absolute address
 */
public record CalendarEvent(
        String uid,
        int sequence,
        boolean cancelled,
        Instant startsAt,
        Instant endsAt,
        String summary,
        String place,
        String link,
        String description) {

    /** Of RFC 5546, in the file and in the header of its part: a first invitation and its updates are the same request. */
    public String method() {
        return cancelled ? "CANCEL" : "REQUEST";
    }
}
