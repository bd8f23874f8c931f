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
     */
    public record Unknown(String name, String label, String value) {}

    /** @param choices of which it is to be one, as the address has them */
    public UnknownCriteria among(String name, String label, String value, Collection<String> choices) {
        return check(name, label, value, choices.contains(value));
    }

    public UnknownCriteria check(String name, String label, String value, boolean known) {
        if (!Typed.isEmpty(value) && !known) {
            found.add(new Unknown(name, label, value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value));
        }
        return this;
    }

    public List<Unknown> found() {
        return List.copyOf(found);
    }
}
