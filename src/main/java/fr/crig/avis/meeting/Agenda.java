package fr.crig.avis.meeting;

import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Refusal;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/** The items of a meeting in their order. Each act tells whether it changed anything. */
final class Agenda {

    static final int LONGEST_ITEM_MINUTES = 480;

    private final List<AgendaItem> items;

    Agenda(List<AgendaItem> items) {
        this.items = items;
    }

    /** Last. */
    boolean add(AgendaItem item) {
        ensureLength(item.minutes());
        return items.add(item);
    }

    boolean remove(String code) {
        items.remove(rankOf(code));
        return true;
    }

    /** Exchanges an item with the one before it; the first one stays first. */
    boolean moveUp(String code) {
        return exchange(rankOf(code), -1);
    }

    /** Exchanges an item with the one after it; the last one stays last. */
    boolean moveDown(String code) {
        return exchange(rankOf(code), 1);
    }

    /** @throws ChangedMeanwhile unless these are the items, in whatever order */
    boolean order(List<String> codes) {
        List<String> before = items.stream().map(AgendaItem::code).toList();
        if (codes.size() != before.size() || !new HashSet<>(codes).equals(new HashSet<>(before))) {
            throw new ChangedMeanwhile(codes);
        }
        List<AgendaItem> ordered =
                codes.stream().map(code -> items.get(rankOf(code))).toList();
        Collections.copy(items, ordered);
        return !codes.equals(before);
    }

    boolean retime(String code, int minutes) {
        ensureLength(minutes);
        int rank = rankOf(code);
        AgendaItem before = items.set(rank, items.get(rank).lasting(minutes));
        return before.minutes() != minutes;
    }

    /** Puts another in the place of the one with its code. */
    boolean replace(AgendaItem item) {
        ensureLength(item.minutes());
        return !items.set(rankOf(item.code()), item).equals(item);
    }

    /** @throws ChangedMeanwhile if there is none any more */
    AgendaItem item(String code) {
        return items.get(rankOf(code));
    }

    private boolean exchange(int rank, int by) {
        int other = rank + by;
        if (other < 0 || other >= items.size()) {
            return false;
        }
        Collections.swap(items, rank, other);
        return true;
    }

    private int rankOf(String code) {
        for (int rank = 0; rank < items.size(); rank++) {
            if (items.get(rank).code().equals(code)) {
                return rank;
            }
        }
        throw new ChangedMeanwhile(code);
    }

    static boolean isLength(Integer minutes) {
        return minutes != null && minutes >= 1 && minutes <= LONGEST_ITEM_MINUTES;
    }

    private static void ensureLength(int minutes) {
        if (!isLength(minutes)) {
            throw Refusal.of("minutes", "refusal.meeting.minutes", LONGEST_ITEM_MINUTES);
        }
    }
}
