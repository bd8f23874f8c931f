package fr.crig.avis.page;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words that somebody looks for.
 *
 * @param words beginnings of words, all of them wanted; none for everything
 * @param hopeless something was typed, and it holds no word: nothing can be found
 */
public record WordSearch(Set<String> words, boolean hopeless) {

    private static final int MOST_WORDS = 10;

    private static final int LONGEST_SMALL = 2;

    /** "de", "la", "du": beginnings of so many words that they narrow nothing, and cost more to find than all the others. */
    private static final Pattern SMALL = Pattern.compile("[a-z]{1," + LONGEST_SMALL + "}");

    public static WordSearch of(String typed) {
        Set<String> words = Words.in(typed).stream().limit(MOST_WORDS).collect(Collectors.toUnmodifiableSet());
        return new WordSearch(withoutSmall(words), words.isEmpty() && !Typed.isEmpty(typed));
    }

    /** Beside a longer one alone: else they are what is looked for. */
    private static Set<String> withoutSmall(Set<String> words) {
        return words.stream().noneMatch(word -> word.length() > LONGEST_SMALL)
                ? words
                : words.stream().filter(word -> !SMALL.matcher(word).matches()).collect(Collectors.toUnmodifiableSet());
    }
}
