package fr.crig.avis.avis;

import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.page.WordSearch;

/**
 * What is looked for in the register.
 *
 * @param outcome null for all
 * @param inForce without those that were replaced
 */
record AvisSearch(WordSearch words, Outcome outcome, boolean inForce) {

    static AvisSearch of(String typed, Outcome outcome, boolean inForce) {
        return new AvisSearch(WordSearch.of(typed), outcome, inForce);
    }
}
