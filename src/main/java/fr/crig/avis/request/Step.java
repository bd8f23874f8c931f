package fr.crig.avis.request;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * One step of a request's way, as it is told to people.
 *
 * @param name message key suffix
 * @param day when it was done, or when it is expected; null when nobody knows
 * @param useful whether the day is the last on which it would still be useful, rather than a term
 */
public record Step(String name, Status status, LocalDate day, boolean useful) {

    /** Where the request is, seen from the step. */
    public enum Status {
        DONE,
        CURRENT,
        TO_COME
    }

    /** What is said of its day: the end of a message key. */
    public String word(boolean past) {
        if (status == Status.DONE || isEnd()) {
            return "done";
        }
        if (useful) {
            return "useful";
        }
        return past && status == Status.CURRENT ? "late" : "expected";
    }

    /** Stopped short: the step bears the name of the state. */
    private boolean isEnd() {
        return Stream.of(RequestState.values()).anyMatch(state -> state.name().equals(name));
    }
}
