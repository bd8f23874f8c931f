package fr.crig.avis.convocation;

import fr.crig.avis.meeting.AgendaRow;

/**
 * An item as the convocation prints it.
 *
 * @param rank from 1
 * @param title null when not everybody convened may see the request
 */
public record AgendaLine(int rank, String reference, String title, int minutes) {

    static AgendaLine of(int rank, AgendaRow row, boolean visible) {
        return new AgendaLine(rank, row.reference().value(), visible ? row.title() : null, row.minutes());
    }
}
