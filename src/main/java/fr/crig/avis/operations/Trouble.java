package fr.crig.avis.operations;

import java.util.List;

/**
 * Something that does not work, and what to do about it.
 *
 * @param words key of the sentence
 * @param label key of the words on its button; null where nothing on these pages mends it
 * @param path where that is done
 * @param act whether pressing the button mends it, in the place of leading somewhere
 */
record Trouble(String words, List<Object> arguments, String label, String path, boolean act) {

    static Trouble of(String words, Object... arguments) {
        return new Trouble(words, List.of(arguments), null, null, false);
    }

    Trouble leadingTo(String label, String path) {
        return new Trouble(words, arguments, label, path, false);
    }

    Trouble mendedBy(String label, String path) {
        return new Trouble(words, arguments, label, path, true);
    }

    /** On this page. */
    public boolean isBelow() {
        return path.startsWith("#");
    }
}
