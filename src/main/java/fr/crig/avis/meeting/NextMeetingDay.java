package fr.crig.avis.meeting;

import fr.crig.avis.request.ComingMeeting;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Tells the requests when the committee meets next. */
@Component
class NextMeetingDay implements ComingMeeting {

    private final MeetingLookup meetings;

    NextMeetingDay(MeetingLookup meetings) {
        this.meetings = meetings;
    }

    @Override
    public LocalDate day() {
        return meetings.nextDay().orElse(null);
    }
}
