package fr.crig.avis.session;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingForm;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** What becomes of what is left when a session closes. Its rules are in {@link ClosingParser}. */
public class ClosingForm {

    /** Version of the meeting. */
    public int version;

    /** By item that is left. */
    public Map<String, Left> items = new LinkedHashMap<>();

    /** Of the second convocation, if one is prepared. */
    public LocalDate day;

    public LocalTime startsAt;
    public LocalTime endsAt;

    /** Nothing is chosen beforehand. */
    Left item(String key) {
        return items.computeIfAbsent(key, wanted -> new Left());
    }

    /** The meeting of the second convocation: at the place of the first. */
    MeetingForm second(Meeting first) {
        var second = new MeetingForm();
        second.version = version;
        second.day = day;
        second.startsAt = startsAt;
        second.endsAt = endsAt;
        second.place = first.place();
        second.link = first.link();
        return second;
    }

    /** What becomes of one item. */
    public static class Left {
        public String fate = "";
        public String reason = "";
        public String expected = "";
    }
}
