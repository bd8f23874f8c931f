package fr.crig.avis.page;

import fr.crig.avis.shared.CleanText;
import fr.crig.avis.shared.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** From what was typed to a value. */
public final class Typed {

    private Typed() {}

    /** @return null if it is none of the choices */
    public static <E extends Enum<E>> E choice(String typed, List<E> choices) {
        return choices.stream()
                .filter(choice -> choice.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    /** Without control characters: as JSON each takes six, and no column would hold them. @return null if nothing was typed */
    public static String words(String typed) {
        return CleanText.orNull(typed);
    }

    /** Words without which the act cannot be; each field has its own sentence, so that the summary says which. */
    public static String required(String field, String typed, int longest, List<Violation> violations) {
        String words = words(typed);
        if (words == null) {
            violations.add(Violation.of(field, "refusal.meeting.required." + field));
        }
        checkLength(field, words, longest, violations);
        return words;
    }

    /** As a sentence names them. */
    public static String list(List<?> things) {
        return things.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    public static void checkLength(String field, String words, int longest, List<Violation> violations) {
        if (words != null && words.length() > longest) {
            violations.add(Violation.of(field, "refusal.tooLong", longest, words.length()));
        }
    }
}
