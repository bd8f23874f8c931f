package fr.crig.avis.shared;

import java.util.List;

/**
 * One broken rule.
 *
 * @param field the form's field it belongs to, or null when it is about the whole act
 * @param key message key of the sentence to show
 */
public record Violation(String field, String key, List<Object> arguments) {

    public static Violation of(String field, String key, Object... arguments) {
        return new Violation(field, key, List.of(arguments));
    }
}
