package fr.crig.avis.convocation;

import fr.crig.avis.meeting.AgendaRow;
import fr.crig.avis.meeting.ItemDocument;
import java.time.Instant;
import java.util.List;

/**
 * An item as the convocation prints it.
 *
 * @param rank from 1
 * @param startsAt if those before it take their time
 * @param reference null unless it is a request
 * @param title null when not everybody convened may see the request
 * @param rapporteur who presents a subject in free text; null if nobody was said
 * @param documents names of those that go with it
 */
public record AgendaLine(
        int rank,
        Instant startsAt,
        String reference,
        String title,
        int minutes,
        String rapporteur,
        List<String> documents) {

    /** As people print it who may see no request: that there is one, and nothing of it. */
    AgendaLine closed() {
        return reference == null
                ? new AgendaLine(rank, startsAt, null, title, minutes, rapporteur, List.of())
                : new AgendaLine(rank, startsAt, null, null, minutes, null, List.of());
    }

    static AgendaLine of(int rank, AgendaRow row, boolean visible) {
        String reference = row.reference() == null ? null : row.reference().value();
        return new AgendaLine(
                rank,
                row.startsAt(),
                reference,
                visible ? row.title() : null,
                row.minutes(),
                row.rapporteur(),
                row.documents().stream().map(ItemDocument::fileName).toList());
    }
}
