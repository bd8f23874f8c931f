package fr.crig.avis.figures;

import java.math.BigDecimal;

/**
 * How many requests, and for how much.
 *
 * @param asked in euros, of all of them
 * @param decided on how many the funder's decision is known
 * @param granted in euros, of those
 */
public record Sums(long requests, BigDecimal asked, long decided, BigDecimal granted) {

    static final Sums NONE = new Sums(0, BigDecimal.ZERO, 0, BigDecimal.ZERO);

    Sums plus(Sums other) {
        return new Sums(
                requests + other.requests, asked.add(other.asked), decided + other.decided, granted.add(other.granted));
    }

    boolean isNone() {
        return requests == 0;
    }
}
