package fr.crig.avis.session;

import fr.crig.avis.deliberation.ItemFate;
import fr.crig.avis.deliberation.Quorum;
import fr.crig.avis.meeting.Meeting;
import java.util.List;

/** What the closing of a session shows beside its form. */
public record ClosingPage(Meeting meeting, List<Row> rows) {

    /**
     * An item that is left.
     *
     * @param title null when the reader may not see the request
     * @param recordable false when another signatory is its secretary: who left the item is then not told
     */
    public record Row(
            String key,
            String title,
            Quorum quorum,
            List<Shortfall> missing,
            boolean recordable,
            List<ItemFate> fates) {}

    /** Whether one of them may come before a second meeting. */
    public boolean isSecondOffered() {
        return rows.stream().anyMatch(row -> row.fates().contains(ItemFate.SENT_TO_SECOND));
    }
}
