package fr.crig.avis.page;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words that somebody looks for.
 *
 * @param words beginnings of words, all of them wanted; none for everything
 * @param hopeless something was typed, and it holds no word: nothing can be found
 */
public record WordSearch(Set<String> words, boolean hopeless) {

    private static final int MOST_WORDS = 10;

    public static WordSearch of(String typed) {
        Set<String> words = Words.in(typed).stream().limit(MOST_WORDS).collect(Collectors.toUnmodifiableSet());
        return new WordSearch(words, words.isEmpty() && !Typed.isEmpty(typed));
    }
}
