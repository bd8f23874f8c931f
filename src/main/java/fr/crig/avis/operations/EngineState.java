package fr.crig.avis.operations;

import java.util.List;

/**
 * How the engine of this node is doing.
 *
 * @param executing whether it does automatic steps by itself
 * @param nextDay automatic steps planned in the next 24 hours
 * @param due automatic steps to be done now
 * @param late those of them whose hour has passed for longer than a busy service needs
 * @param retrying steps that failed and are tried again
 * @param givenUp steps that failed for good, until somebody has them tried again
 */
public record EngineState(
        boolean executing, long nextDay, long due, long late, long retrying, long givenUp, List<RunningModel> models) {

    /** @param running requests that follow this version */
    public record RunningModel(String name, int version, String tag, int running) {}
}
