package fr.crig.avis.operations;

import java.util.List;
import java.util.Optional;

/** What the administrator asks of the engine. */
public interface EngineRoom {

    EngineState state();

    /** Steps that failed at least once, those given up first. At most 50. */
    List<FailedStep> failed();

    Optional<FailedStep> find(String id);

    /** Gives a step that was given up one more try. */
    void retry(String id);

    /** The same for all of them, 500 at most. */
    List<RetriedStep> retryAll();

    /**
     * Where a request or a meeting waits, in each process that it is in; empty when nothing runs for it.
     *
     * @param subject its reference, or {@code meeting-<id>}
     */
    List<Whereabouts> whereabouts(String subject);
}
