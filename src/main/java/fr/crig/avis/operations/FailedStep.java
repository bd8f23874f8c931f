package fr.crig.avis.operations;

import java.time.Instant;

/**
 * A step that the service could not do.
 *
 * @param reference of the request, or the subject of the meeting, as a text
 * @param step name of the element in its model, in French
 * @param since when it was to be done, or when it was given up
 * @param retriesLeft 0 once the service has given it up
 * @param cause kind of the error: a message of an exception may quote confidential words, the log has it
 */
public record FailedStep(String id, String reference, String step, Instant since, int retriesLeft, String cause) {

    public boolean isGivenUp() {
        return retriesLeft == 0;
    }

    /** In plain words: the end of a message key. */
    public FailureKind kind() {
        return FailureKind.of(cause);
    }
}
