package fr.crig.avis.page;

import java.util.List;

/**
 * What the reader of a page may do about it, said in its head.
 *
 * @param words key of the message that says it as a sentence; null for what nobody waits for
 * @param arguments of that message
 * @param label key of the words on its button
 * @param path of the page, or of the place on this one, where it is done
 */
public record HeadAct(String words, List<Object> arguments, String label, String path) {

    /** Awaited of this reader. */
    public static HeadAct asked(String words, String label, String path, Object... arguments) {
        return new HeadAct(words, List.of(arguments), label, path);
    }

    /** Left to the reader's choice. */
    public static HeadAct open(String label, String path) {
        return new HeadAct(null, List.of(), label, path);
    }

    public boolean isAsked() {
        return words != null;
    }

    /** Whether it is done further down on the page. */
    public boolean isBelow() {
        return path.startsWith("#");
    }
}
