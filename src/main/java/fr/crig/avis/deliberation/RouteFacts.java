package fr.crig.avis.deliberation;

import fr.crig.avis.committee.CommitteeProperties;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The time there is, in days of Paris.
 *
 * @param daysUntilUsefulDate negative once it has passed; null when nothing limits the avis in time
 * @param meetingMarginDays from the next planned meeting to the useful date; null without one or the other
 * @param urgentConsultationDays that a consultation of normal length takes: with fewer, it must be an urgent one
 */
public record RouteFacts(
        Integer daysUntilUsefulDate,
        Integer meetingMarginDays,
        boolean meetingPlanned,
        int minimumMeetingMarginDays,
        int urgentConsultationDays) {

    /**
     * @param today when the route is chosen
     * @param useful null when nothing limits the avis in time
     * @param meeting the next one; null when none is planned
     * @param consultationEnd when a consultation of normal length would end, if it opened today
     */
    public static RouteFacts of(
            LocalDate today,
            LocalDate useful,
            LocalDate meeting,
            LocalDate consultationEnd,
            CommitteeProperties.Route figures) {
        return new RouteFacts(
                days(today, useful),
                days(meeting, useful),
                meeting != null,
                figures.minimumMeetingMarginDays(),
                days(today, consultationEnd));
    }

    private static Integer days(LocalDate from, LocalDate to) {
        return from == null || to == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
