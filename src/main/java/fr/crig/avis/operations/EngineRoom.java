package fr.crig.avis.operations;

import java.util.List;
import java.util.Optional;

/** What the administrator asks of the engine. */
public interface EngineRoom {

    EngineState state();

    /** Steps that failed at least once, those given up first. At most 100. */
    List<FailedStep> failed();

    Optional<FailedStep> find(String id);

    /** Gives a failed step one more try. */
    void retry(String id);
}
