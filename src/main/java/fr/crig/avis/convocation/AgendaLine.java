package fr.crig.avis.convocation;

import fr.crig.avis.meeting.AgendaRow;

/**
 * An item as the convocation prints it.
 *
 * @param rank from 1
 * @param reference null unless it is a request
 * @param title null when not everybody convened may see the request
 */
public record AgendaLine(int rank, String reference, String title, int minutes) {

    static AgendaLine of(int rank, AgendaRow row, boolean visible) {
        String reference = row.reference() == null ? null : row.reference().value();
        return new AgendaLine(rank, reference, visible ? row.title() : null, row.minutes());
    }
}
