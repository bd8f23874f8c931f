package fr.crig.avis.session;

import fr.crig.avis.deliberation.ItemFate;
import fr.crig.avis.deliberation.Quorum;
import fr.crig.avis.meeting.Meeting;
import java.util.List;

/**
 * A request that is still to be decided when its meeting closes.
 *
 * @param standing with the attendance as it is, and those who recused themselves in the meeting
 * @param recordable by whoever closes: an item of another signatory's secretary is not postponed over its head
 */
record LeftItem(AgendaPoint point, Standing.Item standing, boolean recordable) {

    String key() {
        return point.key();
    }

    Quorum quorum() {
        return standing.quorum();
    }

    /** Only then may it come before a second meeting, where no quorum is asked. */
    boolean isQuorumMissed() {
        return !quorum().isReached();
    }

    /** What may become of it. */
    List<ItemFate> fates(Meeting meeting) {
        boolean again = isQuorumMissed() && !meeting.isWithoutQuorum();
        if (!recordable) {
            return again ? List.of(ItemFate.SENT_TO_SECOND, ItemFate.RETURNED) : List.of(ItemFate.RETURNED);
        }
        return again
                ? List.of(ItemFate.SENT_TO_SECOND, ItemFate.POSTPONED)
                : List.of(ItemFate.POSTPONED, ItemFate.RETURNED);
    }
}
