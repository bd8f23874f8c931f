package fr.crig.avis.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Criteria in the address of a list whose value is none that can be chosen: of an old link, or of a search that was kept before a choice was
 * taken away. Nothing answers them; the page says which they are, so that an empty list is not taken for an answer.
 */
public final class UnknownCriteria {

    private static final int SHOWN = 60;

    private final List<Unknown> found = new ArrayList<>();

    /**
     * One of them.
     *
     * @param name in the address
     * @param label key of its message
     * @param order no criterion: the list is there, in another order than was asked for
     */
    public record Unknown(String name, String label, String value, boolean order) {

        private Unknown shown() {
            return value.length() > SHOWN ? new Unknown(name, label, value.substring(0, SHOWN) + "…", order) : this;
        }
    }

    /** @param choices of which it is to be one, as the address has them */
    public UnknownCriteria among(String name, String label, String value, Collection<String> choices) {
        return check(name, label, value, choices.contains(value));
    }

    public UnknownCriteria check(String name, String label, String value, boolean known) {
        return check(new Unknown(name, label, value, false), known);
    }

    /** @param label of the order in which the list stands when it knows no other */
    public UnknownCriteria order(String label, String word, Collection<String> words) {
        return check(new Unknown("tri", label, word, true), words.contains(word));
    }

    private UnknownCriteria check(Unknown one, boolean known) {
        if (!Typed.isEmpty(one.value()) && !known) {
            found.add(one.shown());
        }
        return this;
    }

    public List<Unknown> found() {
        return List.copyOf(found);
    }
}
