package fr.crig.avis.support;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Tries a property on random values that can be had again: a failure names its seed, and {@code -Dcrig.seed} with
 * {@code -Dcrig.tries=1} plays that one try.
 */
public final class Tries {

    /** Consecutive seeds: of java.util.Random the first draws would be nearly the same. */
    private static final long SEED = Long.getLong("crig.seed", System.nanoTime());

    private Tries() {}

    /** @param count how many tries, unless {@code -Dcrig.tries} names another number */
    public static void of(int count, Consumer<RandomGenerator> property) {
        int tries = Integer.getInteger("crig.tries", count);
        for (int i = 0; i < tries; i++) {
            play(SEED + i, property);
        }
    }

    private static void play(long seed, Consumer<RandomGenerator> property) {
        try {
            property.accept(new SplittableRandom(seed));
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError("Again with -Dcrig.seed=%d -Dcrig.tries=1: %s".formatted(seed, failure), failure);
        }
    }

    /** Up to so many signs, drawn from these. */
    public static String text(RandomGenerator random, int longest, String... signs) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(longest + 1), 0, signs.length).forEach(sign -> text.append(signs[sign]));
        return text.toString();
    }

    public static <T> T oneOf(RandomGenerator random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
