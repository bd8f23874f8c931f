package fr.crig.avis.operations;

import java.util.List;

/**
 * How the engine of this node is doing.
 *
 * @param executing whether it does automatic steps by itself
 * @param nextDay automatic steps planned in the next 24 hours
 * @param overdue automatic steps whose hour has passed
 */
public record EngineState(boolean executing, long nextDay, long overdue, List<RunningModel> models) {

    /** @param running requests that follow this version */
    public record RunningModel(String name, int version, String tag, int running) {}
}
