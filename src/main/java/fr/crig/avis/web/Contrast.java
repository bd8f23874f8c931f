package fr.crig.avis.web;

import java.util.stream.IntStream;

/** How well words are read on a colour of the configuration, as WCAG 2.2 measures it. */
final class Contrast {

    private static final String WHITE = "#ffffff";
    private static final String BLACK = "#000000";

    private Contrast() {}

    /** Black or white, whichever is read better: at least 4.5 to 1 on any colour. */
    static String inkOn(String colour) {
        return between(WHITE, colour) >= between(BLACK, colour) ? WHITE : BLACK;
    }

    /** From 1, the same, to 21. */
    static double between(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** @param colour as {@code #rrggbb} */
    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        return IntStream.range(0, weights.length)
                .mapToDouble(i ->
                        weights[i] * linear(Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0))
                .sum();
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
