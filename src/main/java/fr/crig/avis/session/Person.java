package fr.crig.avis.session;

/**
 * Somebody who sat for a signatory, as the minutes name them.
 *
 * @param quality its function, or null
 */
public record Person(String name, String quality) {

    /** From a line typed as {@code name, quality}. */
    static Person read(String line) {
        int comma = line.indexOf(',');
        String quality = comma < 0 ? "" : line.substring(comma + 1).strip();
        return new Person((comma < 0 ? line : line.substring(0, comma)).strip(), quality.isEmpty() ? null : quality);
    }

    /** As it is typed. */
    String line() {
        return quality == null ? name : name + ", " + quality;
    }
}
