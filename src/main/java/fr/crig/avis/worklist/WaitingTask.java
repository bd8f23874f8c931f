package fr.crig.avis.worklist;

import java.time.Instant;

/**
 * What the engine waits for somebody to do.
 *
 * @param subject what it is about: the reference of a request, or the subject of a meeting
 * @param name of the task in its model; its words are the message {@code task.<name>}
 * @param formKey end of the address of its page
 * @param due null when nothing limits it
 * @param next what the service will do by itself meanwhile; null if nothing
 */
public record WaitingTask(String subject, String name, String formKey, Instant due, Upcoming next) {

    /** @param name of the timer in its model; its words are the message {@code upcoming.<name>} */
    public record Upcoming(String name, Instant at) {}
}
