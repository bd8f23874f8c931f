package fr.crig.avis.notification;

import java.time.Instant;

/**
 * Work that the service does again and again by itself.
 *
 * @param task its name in the code
 * @param lastSuccess null if it never went well
 * @param lastFailure null if it never failed
 * @param failures in a row, until now
 * @param next when it is due again
 */
public record RegularWork(String task, Instant lastSuccess, Instant lastFailure, int failures, Instant next) {

    public boolean isFailing() {
        return failures > 0;
    }
}
