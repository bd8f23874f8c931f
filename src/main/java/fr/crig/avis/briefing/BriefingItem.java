package fr.crig.avis.briefing;

import fr.crig.avis.meeting.AgendaRow;

/**
 * An item of the agenda in the book.
 *
 * @param rank from 1
 * @param sheet null for a request that the reader may not see
 */
public record BriefingItem(int rank, AgendaRow row, Sheet sheet) {

    /** Where its sheet begins. */
    public String anchor() {
        return "item-" + rank;
    }

    public String opinionsAnchor() {
        return anchor() + "-opinions";
    }

    public String piecesAnchor() {
        return anchor() + "-pieces";
    }
}
