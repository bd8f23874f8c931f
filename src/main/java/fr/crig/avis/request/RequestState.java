package fr.crig.avis.request;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where a request stands. Its order is the order of the usual way; the last four are the other ends. What holds of a state is said
 * here alone, by the stage that each new one must name.
 */
public enum RequestState {
    DRAFT(Stage.DRAFT),
    SUBMITTED(Stage.ADMISSIBILITY),
    COMPLETION_ASKED(Stage.ADMISSIBILITY),
    CIRCULATING(Stage.OPINIONS),
    READY(Stage.DELIBERATION),
    ON_AGENDA(Stage.DELIBERATION),
    WRITTEN_CONSULTATION(Stage.DELIBERATION),
    AVIS_RECORDED(Stage.FOLLOW_UP),
    CLOSED(Stage.CLOSED),
    OUTSIDE_PERIMETER(Stage.NOTHING),
    LAPSED(Stage.NOTHING),
    WITHDRAWN(Stage.NOTHING),
    CANCELLED(Stage.NOTHING);

    /** The steps that people follow on the dossier's page; in their order. */
    enum Stage {
        DRAFT,
        ADMISSIBILITY,
        OPINIONS,
        DELIBERATION,
        FOLLOW_UP,
        CLOSED,
        /** It ended without an avis. */
        NOTHING
    }

    private final Stage stage;

    RequestState(Stage stage) {
        this.stage = stage;
    }

    boolean isAt(Stage step) {
        return stage == step;
    }

    /** Deposited, and its avis not recorded yet: it may still be withdrawn or cancelled. */
    public boolean isBeforeAvis() {
        return isAt(Stage.ADMISSIBILITY) || isAt(Stage.OPINIONS) || isAt(Stage.DELIBERATION);
    }

    /** The opinions are in, and the committee has not decided. */
    public boolean isToDeliberate() {
        return isAt(Stage.DELIBERATION);
    }

    /** Its avis is recorded: what was said before it is open to those who read the request. */
    public boolean isNotified() {
        return isAt(Stage.FOLLOW_UP) || isAt(Stage.CLOSED);
    }

    public boolean isOver() {
        return isAt(Stage.CLOSED) || endedWithoutAvis();
    }

    public boolean endedWithoutAvis() {
        return isAt(Stage.NOTHING);
    }

    /** Its receiving signatory or the secretariat ended it. */
    public boolean isStopped() {
        return this == WITHDRAWN || this == CANCELLED;
    }

    /** Others than its own agents have to act. */
    public boolean isWithOthers() {
        return isBeforeAvis() && this != COMPLETION_ASKED;
    }

    /** As a query names them. */
    public static List<String> names(Predicate<RequestState> which) {
        return Stream.of(values()).filter(which).map(Enum::name).toList();
    }
}
