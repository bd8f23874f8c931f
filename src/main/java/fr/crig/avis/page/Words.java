package fr.crig.avis.page;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words by which something is found: accents, capitals, apostrophes and ligatures do not count, in a text as in a search. */
public final class Words {

    private static final int LONGEST = 40;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
    /** Ligatures, which no normalization takes apart. */
    private static final String OE = String.valueOf('\u0153');

    private static final String AE = String.valueOf('\u00e6');

    /** No word that begins with a prefix comes after the prefix followed by these, in whatever collation. */
    private static final String AFTER_ALL = "z".repeat(LONGEST);

    private Words() {}

    /** In their order, each once. */
    public static Set<String> in(String text) {
        return text == null ? Set.of() : new LinkedHashSet<>(inOrder(text));
    }

    /** As often as they stand there. */
    static List<String> inOrder(String text) {
        String lower = text.toLowerCase(Locale.FRENCH).replace(OE, "oe").replace(AE, "ae");
        String plain =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return Stream.of(NO_WORD.split(plain))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
                .toList();
    }

    /** Upper bound, included, of the words that begin with this one. */
    public static String lastWith(String prefix) {
        return prefix + AFTER_ALL;
    }
}
