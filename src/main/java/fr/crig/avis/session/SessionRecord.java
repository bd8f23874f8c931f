package fr.crig.avis.session;

import fr.crig.avis.meeting.MeetingDecision;
import fr.crig.avis.shared.Reference;
import java.time.Instant;
import java.util.List;

/**
 * What was recorded of a meeting, for its minutes.
 *
 * @param attendance as it stood last, one presence a signatory: who sat for it, and who held its mandate
 * @param items in the order of the agenda
 */
public record SessionRecord(long meeting, Instant openedAt, List<Presence> attendance, List<Item> items) {

    /** How an item ended. */
    public enum End {
        DECIDED,
        POSTPONED,
        /** The request waits for another meeting; it was not dealt with. */
        RETURNED,
        /** Its quorum was missed: the request comes before a second meeting, where none is asked (CRPA R133-10). */
        SENT_TO_SECOND,
        /** Its request was withdrawn or cancelled. */
        GONE,
        /** An item of information, spoken of. */
        DONE,
        UNDECIDED
    }

    /**
     * @param reference null unless it is about a request
     * @param title of the request, or of the item of information
     * @param attendance when it was dealt with; that of the meeting if it was not
     * @param decision null unless decided or postponed; holds seats (mandates, positions, dissents) and quorum
     * @param note typed for the minutes, or null
     */
    public record Item(
            String key,
            Reference reference,
            String title,
            End end,
            List<Presence> attendance,
            MeetingDecision decision,
            String note) {}
}
