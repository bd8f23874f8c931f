package fr.crig.avis.meeting;

import fr.crig.avis.shared.Reference;
import java.time.LocalDate;

/**
 * An item of an agenda as one reader sees it.
 *
 * @param title null when the reader may not see the request
 * @param afterUsefulDate the meeting comes after the request's useful date
 */
public record AgendaRow(
        Reference reference, String title, int minutes, LocalDate usefulDate, boolean afterUsefulDate, Status status) {

    /** Where an item stands. */
    public enum Status {
        WAITING,
        DECIDED,
        POSTPONED,
        /** The meeting ended without dealing with it. */
        RETURNED,
        /** Its request was withdrawn or cancelled. */
        GONE
    }

    public boolean isWaiting() {
        return status == Status.WAITING;
    }
}
