package fr.crig.avis.privacy;

import java.time.Instant;
import java.time.Period;
import java.util.List;

/**
 * A category, as its page shows it.
 *
 * @param due how many have had their time
 * @param coming how many will have had it when a warning given now is over, those due included
 * @param first the oldest of them
 */
public record RetentionLine(Category category, Period period, long due, long coming, List<Item> first) {

    /** @param goes when it goes at the earliest; null before its announcement */
    public record Item(Kept kept, Instant goes) {}
}
