package fr.crig.avis.session;

import fr.crig.avis.deliberation.Attendance;
import fr.crig.avis.page.Typed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The attendance of a meeting as typed. Its rules are in {@link AttendanceRules}. */
public class AttendanceForm {

    public int version;

    /** Which page typed it: its own last saving is not somebody else's. */
    public String page = "";

    /** By signatory. */
    public Map<String, Place> places = new LinkedHashMap<>();

    /** The place of a signatory of whom nothing was said is empty. */
    Place place(String signatory) {
        return places.computeIfAbsent(signatory, id -> new Place());
    }

    /** What was typed of one signatory. */
    public static class Place {
        public String attendance = "";
        public String mandateTo = "";

        /** One person a line, the name and then, after a comma, the quality. */
        public String people = "";

        Presence read(String signatory) {
            Attendance chosen = Typed.choice(attendance, Roll.CHOICES);
            return new Presence(
                    signatory, chosen, chosen == Attendance.REPRESENTED ? Typed.line(mandateTo) : null, persons());
        }

        private List<Person> persons() {
            return Typed.lines(people).stream().map(Person::read).toList();
        }
    }
}
