package fr.crig.avis.briefing;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.shared.Actor;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Everything that goes into the book of one reader, but for the content of the pieces.
 *
 * @param signatory for whom the reader speaks; null for the secretariat
 */
public record Briefing(Meeting meeting, Actor reader, String signatory, List<BriefingItem> items) {

    /** Tells an older book from a newer one without saying when it was made. @return null if there is neither opinion nor piece */
    public Instant latestAddition() {
        return items.stream()
                .map(BriefingItem::sheet)
                .filter(Objects::nonNull)
                .flatMap(Sheet::additions)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
