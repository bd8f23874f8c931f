package fr.crig.avis.meeting;

import fr.crig.avis.deliberation.ItemFate;
import fr.crig.avis.shared.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An item of an agenda as one reader sees it.
 *
 * @param code tells it from the other items
 * @param reference null unless it is a request
 * @param startsAt if those before it take their time
 * @param rapporteur who presents it; null for a request, or if nobody was said
 * @param documents of a subject in free text
 * @param title null when the reader may not see the request
 * @param afterUsefulDate the meeting comes after the request's useful date
 * @param avis null unless one was recorded and the reader may see the request
 * @param secretary the signatory that acts as its secretary; null when the secretariat does
 * @param recordable whether this reader may record what is decided on it, from the day of the meeting on
 */
public record AgendaRow(
        String code,
        AgendaItem.Kind kind,
        Reference reference,
        String title,
        Instant startsAt,
        int minutes,
        String rapporteur,
        List<ItemDocument> documents,
        LocalDate usefulDate,
        boolean afterUsefulDate,
        ItemFate fate,
        RecordedAvis.Recorded avis,
        String secretary,
        boolean recordable) {

    static AgendaRow inFreeText(AgendaItem item, Instant startsAt, List<ItemDocument> documents) {
        return new AgendaRow(
                item.code(),
                item.kind(),
                null,
                item.title(),
                startsAt,
                item.minutes(),
                item.rapporteur(),
                documents,
                null,
                false,
                ItemFate.LISTED,
                null,
                null,
                false);
    }

    /** Still to come before the committee. */
    public boolean isWaiting() {
        return fate.isWaiting();
    }

    /** What people call it: a reader who may not see a request still knows its reference. */
    public String label() {
        return reference == null ? title : reference.value();
    }
}
