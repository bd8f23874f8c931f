package fr.crig.avis.convocation;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingDates;
import fr.crig.avis.shared.ParisTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How long before a meeting its members are convened. */
@Component
class ConvocationDates {

    private final MeetingDates dates;
    private final Clock clock;

    ConvocationDates(MeetingDates dates, Clock clock) {
        this.dates = dates;
        this.clock = clock;
    }

    /** The day by which the convocation should leave. */
    LocalDate recommended(Meeting meeting) {
        return ParisTime.day(dates.convocationDue(meeting));
    }

    boolean isLate(Meeting meeting) {
        return ParisTime.day(clock.instant()).isAfter(recommended(meeting));
    }

    /** It wants a reason. */
    boolean isShortNotice(Meeting meeting) {
        return dates.isShortNotice(meeting.day());
    }

    int minimumDays() {
        return dates.minimumNoticeDays();
    }

    boolean isToday(Meeting meeting) {
        return meeting.day().equals(ParisTime.day(clock.instant()));
    }

    boolean hasBegun(Meeting meeting) {
        return hasBegun(meeting.startsAt());
    }

    boolean hasBegun(Instant startsAt) {
        return !clock.instant().isBefore(startsAt);
    }
}
