package fr.crig.avis.deliberation;

import java.time.LocalDate;

/**
 * A request sent to the next meeting.
 *
 * @param on day of the meeting that postponed it
 * @param expected what must come before the next one
 */
public record Postponement(LocalDate on, String reason, String expected) {}
