package fr.crig.avis.request;

import fr.crig.avis.page.Words;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Whether two projects of the same applicant look like one and the same, which would then be paid twice. */
final class Likeness {

    /** Half of the words of both titles together. */
    private static final double ENOUGH = 0.5;

    private static final int SHORTEST_WORD = 3;

    private Likeness() {}

    static boolean isLikely(Dossier.Project one, Dossier.Project other) {
        return similarTitles(one.title(), other.title()) || sameTerritory(one, other);
    }

    static boolean similarTitles(String one, String other) {
        Set<String> common = words(one);
        Set<String> all = new HashSet<>(common);
        common.retainAll(words(other));
        all.addAll(words(other));
        return !all.isEmpty() && (double) common.size() / all.size() >= ENOUGH;
    }

    private static boolean sameTerritory(Dossier.Project one, Dossier.Project other) {
        return one.wholeRegion() && other.wholeRegion()
                || meet(one.departments(), other.departments())
                || meet(one.epci(), other.epci())
                || meet(one.communes(), other.communes());
    }

    private static boolean meet(Collection<String> one, Collection<String> other) {
        return !Collections.disjoint(one, other);
    }

    /** Without accents nor case; years and numbers count, small words do not. */
    private static Set<String> words(String title) {
        Set<String> words = new HashSet<>(Words.in(title));
        words.removeIf(word -> word.length() < SHORTEST_WORD);
        return words;
    }
}
