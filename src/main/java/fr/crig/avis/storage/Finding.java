package fr.crig.avis.storage;

import java.util.List;

/**
 * What a check of the database came to.
 *
 * @param key of a sentence: what was counted, or the first thing that is not as it must be
 */
public record Finding(boolean sound, String key, List<Object> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding sound(String key, Object... arguments) {
        return new Finding(true, key, List.of(arguments));
    }

    public static Finding fault(String key, Object... arguments) {
        return new Finding(false, key, List.of(arguments));
    }
}
