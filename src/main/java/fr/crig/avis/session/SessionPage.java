package fr.crig.avis.session;

import fr.crig.avis.committee.Signatory;
import fr.crig.avis.deliberation.Attendance;
import fr.crig.avis.deliberation.ItemFate;
import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.meeting.Meeting;
import java.time.Instant;
import java.util.List;

/**
 * What the screen of a session shows to a reader, beside its forms.
 *
 * @param running whether it may still be written in
 * @param leads whether this reader says who is there, and closes
 * @param roll attendance in force; null before the opening
 * @param attendance where its saving stands; null before the opening
 * @param point the item shown; null when the agenda is empty or the session not open
 */
public record SessionPage(
        Meeting meeting,
        boolean running,
        boolean leads,
        List<Signatory> signatories,
        Roll roll,
        Saved attendance,
        List<Row> rows,
        PointPage point) {

    /** Who saved a part last, and when; nothing was saved as long as {@code at} is null. */
    public record Saved(int version, Instant at, String by) {}

    /**
     * @param title null when the reader may not see the request
     * @param startsAt as planned
     * @param outcome null unless decided, and seen by this reader
     */
    public record Row(
            int number, String key, String title, Instant startsAt, ItemFate fate, Outcome outcome, boolean current) {}

    public List<Attendance> attendances() {
        return Roll.CHOICES;
    }

    /** How many signatories are somewhere, for the summary. */
    public long count(Attendance attendance) {
        return roll.presences().stream()
                .filter(presence -> presence.attendance() == attendance)
                .count();
    }

    public boolean isRollComplete() {
        return roll.isComplete();
    }

    public Row previous() {
        return beside(-1);
    }

    public Row next() {
        return beside(1);
    }

    private Row beside(int step) {
        for (int rank = 0; rank < rows.size(); rank++) {
            if (rows.get(rank).current()) {
                int wanted = rank + step;
                return wanted < 0 || wanted >= rows.size() ? null : rows.get(wanted);
            }
        }
        return null;
    }
}
