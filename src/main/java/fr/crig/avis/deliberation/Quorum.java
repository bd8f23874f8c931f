package fr.crig.avis.deliberation;

import java.time.LocalDate;
import java.util.Collection;

/**
 * Whether enough signatories take part to deliberate on an item: half of those entitled, rounded up, present, at a distance or
 * by mandate (CRPA R133-10). Whoever is recused is out of the base.
 *
 * @param base signatories entitled on the item
 * @param required how many of them must take part; never none
 * @param counted how many do
 * @param waivedOn day of a second convocation: whoever is there then deliberates, no quorum is required; null otherwise
 */
public record Quorum(int base, int required, int counted, LocalDate waivedOn) {

    private static final int WHOLE = 100;

    public Quorum(int base, int required, int counted) {
        this(base, required, counted, null);
    }

    /** @param percent of the base that is required */
    public static Quorum of(Collection<Seat> seats, int percent) {
        int base = (int) seats.stream().filter(seat -> !seat.isRecused()).count();
        int counted = (int) seats.stream().filter(Seat::isCounted).count();
        return new Quorum(base, required(base, percent), counted);
    }

    /** How many of the entitled must take part: rounded up, and never none. */
    public static int required(int base, int percent) {
        return Math.max(1, (base * percent + WHOLE - 1) / WHOLE);
    }

    /** One must be there all the same. */
    public Quorum waived(LocalDate secondConvocation) {
        return new Quorum(base, 1, counted, secondConvocation);
    }

    public boolean isReached() {
        return counted >= required;
    }
}
