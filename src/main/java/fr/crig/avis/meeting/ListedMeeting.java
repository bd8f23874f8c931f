package fr.crig.avis.meeting;

import fr.crig.avis.shared.ParisTime;
import java.time.Instant;
import java.time.LocalDate;

/** A meeting in a list, without its agenda. @param items how many are on it */
public record ListedMeeting(
        long id, Instant startsAt, Instant endsAt, String place, MeetingState state, boolean withoutQuorum, int items) {

    /** In Paris. */
    public LocalDate day() {
        return ParisTime.day(startsAt);
    }

    /** Its members expect it. */
    public boolean isConvened() {
        return state == MeetingState.CONVENED;
    }
}
