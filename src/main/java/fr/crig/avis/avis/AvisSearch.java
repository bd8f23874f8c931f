package fr.crig.avis.avis;

import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.page.WordSearch;

/**
 * What is looked for in the register.
 *
 * @param outcome null for all
 * @param inForce without those that were replaced
 * @param last of those that were shown already; null from the start
 */
record AvisSearch(WordSearch words, Outcome outcome, boolean inForce, Long last) {

    static AvisSearch of(String typed, Outcome outcome, boolean inForce) {
        return new AvisSearch(WordSearch.of(typed), outcome, inForce, null);
    }

    AvisSearch behind(Long shown) {
        return new AvisSearch(words, outcome, inForce, shown);
    }
}
