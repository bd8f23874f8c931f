package fr.crig.avis.avis;

import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.page.Typed;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is looked for in the register.
 *
 * @param words beginnings of words, all of them wanted; none for every avis
 * @param hopeless something was typed, and it holds no word: nothing can be found
 * @param outcome null for all
 * @param inForce without those that were replaced
 */
record AvisSearch(Set<String> words, boolean hopeless, Outcome outcome, boolean inForce) {

    private static final int MOST_WORDS = 10;

    static AvisSearch of(String typed, Outcome outcome, boolean inForce) {
        Set<String> words = RegisterWords.in(typed).stream().limit(MOST_WORDS).collect(Collectors.toUnmodifiableSet());
        return new AvisSearch(words, words.isEmpty() && !Typed.isEmpty(typed), outcome, inForce);
    }
}
