package fr.crig.avis.notification;

import java.util.regex.Pattern;

/** Puts what somebody typed on one line, so that it can neither forge a mail header nor a line of the message. */
final class OneLine {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");

    private OneLine() {}

    static String of(String typed) {
        return BREAKS.matcher(typed).replaceAll(" ").strip();
    }

    /** @param longest in characters; a longer text ends with an ellipsis */
    static String of(String typed, int longest) {
        String line = of(typed);
        return line.length() <= longest
                ? line
                : line.substring(0, end(line, longest)).strip() + "…";
    }

    /** Leaves room for the ellipsis and never cuts a character in two. */
    private static int end(String line, int longest) {
        int end = longest - 1;
        return Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
    }
}
