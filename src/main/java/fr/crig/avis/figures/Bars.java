package fr.crig.avis.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Bars as they are drawn: lengths in percent of the width and heights in the size of the letters, so that the picture follows the
 * window and the letters. What each bar says stands beside it.
 */
public record Bars(List<Group> groups, double lines) {

    /** What is left of the width is for the words. */
    private static final double LONGEST = 44;

    private static final int DRAWN_WIDTH = 480;
    private static final int LETTER = 11;
    private static final int TEXT_WIDTH = 166;
    private static final double LABEL = 1.6;
    private static final double BAR = 1.25;
    private static final double GAP = .5;
    private static final double BASE_LINE = 1.05;

    /** @param y of its words */
    public record Group(String label, String y, List<Bar> bars) {}

    /** @param tone which of several bars of a group, from 0: each is painted in another way */
    public record Bar(int tone, String y, String width, String textX, String textY, String text) {}

    /** What is to be drawn. @param text says the amount */
    record Value(double amount, String text) {}

    record Values(String label, List<Value> values) {}

    public String height() {
        return em(lines);
    }

    /** Of a document, whose letters are eleven of its units high. */
    public String viewBox() {
        return String.format(Locale.ROOT, "0 0 %d %.0f", DRAWN_WIDTH, lines * LETTER);
    }

    /** As wide as the text of a document. */
    public String size() {
        return String.format(
                Locale.ROOT, "width: %dmm; height: %.1fmm", TEXT_WIDTH, lines * LETTER * TEXT_WIDTH / DRAWN_WIDTH);
    }

    static Bars of(List<Values> all) {
        double most = all.stream()
                .flatMap(one -> one.values().stream())
                .mapToDouble(Value::amount)
                .max()
                .orElse(0);
        List<Group> groups = new ArrayList<>();
        double y = 0;
        for (Values values : all) {
            List<Bar> bars = new ArrayList<>();
            double top = y + LABEL;
            for (Value value : values.values()) {
                bars.add(bar(bars.size(), top, most == 0 ? 0 : value.amount() / most * LONGEST, value.text()));
                top += BAR;
            }
            groups.add(new Group(values.label(), em(y + BASE_LINE), List.copyOf(bars)));
            y = top + GAP;
        }
        return new Bars(List.copyOf(groups), y);
    }

    private static Bar bar(int tone, double top, double length, String text) {
        return new Bar(tone, em(top), percent(length), percent(length + 1), em(top + BASE_LINE - .15), text);
    }

    private static String em(double height) {
        return String.format(Locale.ROOT, "%.2fem", height);
    }

    private static String percent(double length) {
        return String.format(Locale.ROOT, "%.2f%%", length);
    }
}
