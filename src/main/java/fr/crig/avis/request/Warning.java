package fr.crig.avis.request;

import java.util.List;

/**
 * Something worth a look that refuses nothing.
 *
 * @param key of its sentence, with these arguments
 * @param reference of the request it points to, or null
 */
public record Warning(String key, List<Object> arguments, String reference) {

    static Warning of(String key, Object... arguments) {
        return new Warning(key, List.of(arguments), null);
    }
}
