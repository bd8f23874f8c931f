package fr.crig.avis.notification;

import java.time.LocalDate;

/**
 * One thing that waits for a signatory, as a message lists it.
 *
 * @param due null when nothing limits it
 */
public record WaitingLine(String title, LocalDate due) {

    Detail detail() {
        return due == null ? Detail.of("waiting", title) : Detail.of("waitingUntil", title, due);
    }
}
