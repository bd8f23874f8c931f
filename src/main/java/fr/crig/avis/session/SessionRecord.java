package fr.crig.avis.session;

import fr.crig.avis.deliberation.Decision;
import fr.crig.avis.deliberation.ItemFate;
import fr.crig.avis.shared.Reference;
import java.time.Instant;
import java.util.List;

/**
 * What was recorded of a meeting, for its minutes.
 *
 * @param attendance as it stood last, one presence a signatory: who sat for it, and who held its mandate
 * @param openedAt, closedAt by the journal; null when nobody opened or closed it on its own day, where it was typed from paper
 * @param items in the order of the agenda
 */
public record SessionRecord(
        long meeting, Instant openedAt, Instant closedAt, List<Presence> attendance, List<Item> items) {

    /**
     * @param reference null unless it is about a request
     * @param title of the request, or of the item of information
     * @param attendance when it was dealt with; that of the meeting if it was not
     * @param decision null unless decided or postponed
     * @param note typed for the minutes, or null
     */
    public record Item(
            String key,
            Reference reference,
            String title,
            ItemFate fate,
            List<Presence> attendance,
            Decision decision,
            String note) {}
}
