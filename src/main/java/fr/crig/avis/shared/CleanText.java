package fr.crig.avis.shared;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Text as it may stand in a document: no control character, one kind of line end, composed accents. */
public final class CleanText {

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern REFUSED_IN_XML =
            Pattern.compile("[^\\t\\n\\u0020-\\u007e\\u00a0-\\ud7ff\\ue000-\\ufffd\\x{10000}-\\x{10ffff}]");

    private CleanText() {}

    public static String of(String typed) {
        if (typed == null) {
            return null;
        }
        String lines = LINE_END.matcher(typed).replaceAll("\n");
        return Normalizer.normalize(REFUSED_IN_XML.matcher(lines).replaceAll(""), Normalizer.Form.NFC)
                .strip();
    }

    public static List<String> each(List<String> typed) {
        return typed.stream().map(CleanText::of).toList();
    }

    /** Null when nothing is left. */
    public static String orNull(String typed) {
        String text = of(typed);
        return text == null || text.isEmpty() ? null : text;
    }
}
