package fr.crig.avis.notification;

import java.time.LocalDate;

/**
 * What every message says of a meeting.
 *
 * @param day in Paris
 */
public record MeetingFacts(long meeting, LocalDate day) implements NoticeTopic {

    @Override
    public String id() {
        return "meeting-" + meeting;
    }

    @Override
    public String page() {
        return "/reunions/" + meeting;
    }
}
