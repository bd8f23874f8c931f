package fr.crig.avis.shared;

import java.util.regex.Pattern;

/**
 * Puts what somebody typed on one line, as it is read: so that it can neither forge a header, a line of a message or of a
 * calendar, nor show itself in another order than it is written in ({@code U+202E} makes {@code fdp.exe} of {@code exe.pdf}).
 */
public final class OneLine {

    /** Signs that format and have no shape, and halves of a character. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cs}]");

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");

    private OneLine() {}

    public static String of(String typed) {
        String visible = INVISIBLE.matcher(typed).replaceAll("");
        return BREAKS.matcher(visible).replaceAll(" ").strip();
    }

    /** @param longest in characters; a longer text ends with an ellipsis */
    public static String of(String typed, int longest) {
        return shortened(of(typed), longest);
    }

    /** With an ellipsis for the rest, and never half of a character, which no database takes. @param longest in characters */
    public static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                        .strip() + "…";
    }
}
