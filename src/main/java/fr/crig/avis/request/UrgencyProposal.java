package fr.crig.avis.request;

import fr.crig.avis.committee.CommitteeProperties;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The slowest circulation that still leaves time to deliberate before the useful date; the secretariat may choose another. */
public final class UrgencyProposal {

    private UrgencyProposal() {}

    public static Urgency of(
            LocalDate usefulDate,
            LocalDate today,
            CommitteeProperties.Circulation delays,
            CommitteeProperties.Route margins) {
        if (usefulDate == null) {
            return Urgency.NORMAL;
        }
        long left = ChronoUnit.DAYS.between(today, usefulDate) - margins.minimumMeetingMarginDays();
        if (left >= delays.normalDays() + delays.normalGraceDays()) {
            return Urgency.NORMAL;
        }
        return left >= delays.fastDays() + delays.fastGraceDays() ? Urgency.FAST : Urgency.URGENT;
    }
}
