package fr.crig.avis.page;

import java.time.Instant;
import java.util.List;

/**
 * What waits for a person although no step of a process does.
 *
 * @param act key of the message that says what is to be done
 * @param arguments of that message
 * @param reference of the request that it is about; null if it is about none
 * @param path of the page where it is done
 * @param due until when it can be done, or should be; null when nothing limits it
 */
public record Errand(String act, List<Object> arguments, String reference, String path, Instant due) {

    public static Errand of(String act, String path, Instant due, Object... arguments) {
        return new Errand(act, List.of(arguments), null, path, due);
    }

    public Errand on(String request) {
        return new Errand(act, arguments, request, path, due);
    }
}
