package fr.crig.avis.meeting;

import fr.crig.avis.shared.ParisTime;
import java.time.Instant;
import java.time.LocalDate;

/** The second convocation that follows a meeting whose quorum was missed, as the page of the first one names it. */
public record SecondMeeting(long id, Instant startsAt) {

    /** In Paris. */
    public LocalDate day() {
        return ParisTime.day(startsAt);
    }
}
