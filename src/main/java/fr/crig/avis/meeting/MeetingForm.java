package fr.crig.avis.meeting;

import java.time.LocalDate;
import java.time.LocalTime;

/** What the secretariat typed of a meeting. Days and times are those of Paris. */
public class MeetingForm {

    public int version;
    public LocalDate day;
    public LocalTime startsAt;
    public LocalTime endsAt;
    public String place = "";
    public String link = "";

    /** Why a meeting moves to a day that leaves its members little time. */
    public String reason = "";
}
