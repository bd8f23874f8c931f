package fr.crig.avis.notification;

import java.util.List;

/**
 * One line of facts in a message: where, at what time.
 *
 * @param key what follows {@code mail.detail.} in the message key
 */
record Detail(String key, List<Object> words) {

    static Detail of(String key, Object... words) {
        return new Detail(key, List.of(words));
    }
}
