package fr.crig.avis.support;

import java.util.Random;
import java.util.function.Consumer;

/**
 * Tries a property on random values that can be had again: a failure names its seed, and {@code -Dcrig.seed} with
 * {@code -Dcrig.tries=1} plays that one try.
 */
public final class Tries {

    private static final long SEED = Long.getLong("crig.seed", System.nanoTime());

    private Tries() {}

    /** @param count how many tries, unless {@code -Dcrig.tries} names another number */
    public static void of(int count, Consumer<Random> property) {
        int tries = Integer.getInteger("crig.tries", count);
        for (int i = 0; i < tries; i++) {
            play(SEED + i, property);
        }
    }

    private static void play(long seed, Consumer<Random> property) {
        try {
            property.accept(new Random(seed));
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError("Again with -Dcrig.seed=%d -Dcrig.tries=1: %s".formatted(seed, failure), failure);
        }
    }

    /** Up to so many signs, drawn from these. */
    public static String text(Random random, int longest, String... signs) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(longest + 1), 0, signs.length).forEach(sign -> text.append(signs[sign]));
        return text.toString();
    }

    public static <T> T oneOf(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
