package fr.crig.avis.page;

import fr.crig.avis.shared.CleanText;
import fr.crig.avis.shared.OneLine;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one reader of what people type. It is cleaned before any rule looks at it, so that what cannot be seen is neither counted,
 * nor takes the place of words, nor keeps a number from being one; a line end counts once, as in the page's counter.
 */
public final class Typed {

    private static final Pattern SPACES = Pattern.compile("\\p{Z}+");

    /** Signs without shape; but the joiner between two pictures makes them one, and stays. */
    private static final Pattern INVISIBLE =
            Pattern.compile("([\\p{So}\\p{Sm}\\p{Sk}\\p{Cn}\\ufe0f]\\u200d)(?=[\\p{So}\\p{Sm}\\p{Cn}])|\\p{Cf}");

    /** Neither space, nor a mark without its letter, nor one of the letters that Unicode leaves blank. */
    private static final Pattern VISIBLE =
            Pattern.compile("[^\\s\\p{Z}\\p{M}\\p{Cc}\\p{Cf}\\p{Cs}\\u115f\\u1160\\u2800\\u3164\\uffa0]");

    private Typed() {}

    /** On one line. @return null if nothing is to be seen */
    public static String line(String typed) {
        return typed == null
                ? null
                : seen(SPACES.matcher(CleanText.of(OneLine.of(typed))).replaceAll(" "));
    }

    public static String lineOrEmpty(String typed) {
        return Objects.requireNonNullElse(line(typed), "");
    }

    /** On as many lines as were typed. @return null if nothing is to be seen */
    public static String words(String typed) {
        return typed == null
                ? null
                : seen(INVISIBLE.matcher(CleanText.of(typed)).replaceAll("$1"));
    }

    /** One thing a line, without the empty ones. */
    public static List<String> lines(String typed) {
        return typed == null ? List.of() : filled(CleanText.of(typed).lines().map(Typed::line));
    }

    /** Those of several fields in which there is something. */
    public static List<String> each(List<String> typed) {
        return filled(typed.stream().map(Typed::words));
    }

    public static boolean isEmpty(String typed) {
        return line(typed) == null;
    }

    /** @return null if it is no day, or has to be guessed */
    public static LocalDate day(String typed) {
        return Days.read(lineOrEmpty(typed));
    }

    /** @return null if it is none of the choices */
    public static <E extends Enum<E>> E choice(String typed, List<E> choices) {
        return choices.stream()
                .filter(choice -> choice.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    /** At most so long. @return null if nothing is to be seen */
    public static String line(String field, String typed, int longest, List<Violation> violations) {
        return limited(field, line(typed), longest, violations);
    }

    /** At most so long. @return null if nothing is to be seen */
    public static String words(String field, String typed, int longest, List<Violation> violations) {
        return limited(field, words(typed), longest, violations);
    }

    /** What the act cannot be without; each field has its own sentence, so that the summary says which. */
    public static String required(String field, String read, String whenMissing, List<Violation> violations) {
        if (read == null) {
            violations.add(Violation.of(field, whenMissing));
        }
        return read;
    }

    /** All there is to a form. @throws Refusal if there is nothing, or too much */
    public static String requiredWords(String field, String typed, int longest, String whenMissing) {
        List<Violation> violations = new ArrayList<>();
        String words = required(field, words(field, typed, longest, violations), whenMissing, violations);
        Refusal.throwIfAny(violations);
        return words;
    }

    /** As a sentence names them. */
    public static String list(List<?> things) {
        return things.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String limited(String field, String read, int longest, List<Violation> violations) {
        if (read != null && read.length() > longest) {
            violations.add(Violation.of(field, "refusal.tooLong", longest, read.length()));
        }
        return read;
    }

    private static List<String> filled(Stream<String> read) {
        return read.filter(Objects::nonNull).toList();
    }

    private static String seen(String text) {
        if (!VISIBLE.matcher(text).find()) {
            return null;
        }
        int start = 0;
        int end = text.length();
        while (isSpace(text.charAt(start))) {
            start++;
        }
        while (isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }
}
