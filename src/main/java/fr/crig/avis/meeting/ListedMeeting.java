package fr.crig.avis.meeting;

import fr.crig.avis.shared.ParisTime;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A meeting in a list, without its agenda.
 *
 * @param secondOf the meeting it is the second convocation of; null for any other
 * @param items how many are on its agenda
 */
public record ListedMeeting(
        long id,
        Instant startsAt,
        Instant endsAt,
        String place,
        MeetingState state,
        boolean withoutQuorum,
        Long secondOf,
        int items) {

    /** In Paris. */
    public LocalDate day() {
        return ParisTime.day(startsAt);
    }

    /** Not held yet: {@link Meeting#isToCome}. */
    boolean isToCome() {
        return state.isToCome();
    }

    /** Its members expect it. */
    public boolean isConvened() {
        return state == MeetingState.CONVENED;
    }
}
