package fr.crig.avis.operations;

import java.util.regex.Pattern;

/** Text as it may stand in a line of the log: what breaks a line, or has no shape, is written as its number. */
final class LogText {

    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\t]]");

    private LogText() {}

    static String escaped(String text) {
        return text == null
                ? null
                : UNSAFE.matcher(text)
                        .replaceAll(sign -> "\\\\u%04x".formatted(sign.group().codePointAt(0)));
    }
}
