package fr.crig.avis.session;

import fr.crig.avis.page.Typed;

/**
 * Somebody who sat for a signatory, as the minutes name them.
 *
 * @param quality its function, or null
 */
public record Person(String name, String quality) {

    /** From a line typed as {@code name, quality}. */
    static Person read(String line) {
        int comma = line.indexOf(',');
        return comma < 0
                ? new Person(line, null)
                : new Person(Typed.lineOrEmpty(line.substring(0, comma)), Typed.line(line.substring(comma + 1)));
    }

    /** As it is typed. */
    String line() {
        return quality == null ? name : name + ", " + quality;
    }
}
