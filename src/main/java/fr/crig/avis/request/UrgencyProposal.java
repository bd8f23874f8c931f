package fr.crig.avis.request;

import fr.crig.avis.committee.CommitteeProperties;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The slowest circulation that still leaves time to deliberate before the useful date; the secretariat may choose another. */
final class UrgencyProposal {

    private UrgencyProposal() {}

    static Urgency of(LocalDate usefulDate, LocalDate today, CommitteeProperties figures) {
        if (usefulDate == null) {
            return Urgency.NORMAL;
        }
        CommitteeProperties.Circulation delays = figures.circulation();
        long left = ChronoUnit.DAYS.between(today, usefulDate) - figures.route().minimumMeetingMarginDays();
        if (left >= delays.normalDays() + delays.normalGraceDays()) {
            return Urgency.NORMAL;
        }
        return left >= delays.fastDays() + delays.fastGraceDays() ? Urgency.FAST : Urgency.URGENT;
    }
}
