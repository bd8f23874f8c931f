package fr.crig.avis.meeting;

/**
 * The time there is, in days of Paris.
 *
 * @param daysUntilUsefulDate negative once it has passed; null when nothing limits the avis in time
 * @param meetingMarginDays from the next planned meeting to the useful date; null without one or the other
 */
public record RouteFacts(
        Integer daysUntilUsefulDate,
        Integer meetingMarginDays,
        boolean meetingPlanned,
        int minimumMeetingMarginDays,
        int urgentConsultationDays) {}
