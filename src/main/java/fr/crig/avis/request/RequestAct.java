package fr.crig.avis.request;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * What people do to a deposited request on a page of this room: whose act it is, and while it is possible. The pages ask before
 * they show a form; the aggregate and the desks guard the act itself.
 */
public enum RequestAct {
    CHECK_ADMISSIBILITY("recevabilite", true),
    COMPLETE("completer", false),
    CONFIRM_LAPSE("caducite", true),
    AMEND("modifier", false),
    WITHDRAW("retrait", false),
    CANCEL("annulation", true);

    private final String path;
    private final boolean ofSecretariat;

    RequestAct(String path, boolean ofSecretariat) {
        this.path = path;
        this.ofSecretariat = ofSecretariat;
    }

    /** The end of the page's address, and of its message keys. */
    public String path() {
        return path;
    }

    static RequestAct of(String path) {
        return Stream.of(values())
                .filter(act -> act.path.equals(path))
                .findFirst()
                .orElseThrow();
    }

    boolean isOf(Actor actor, FundingRequest request) {
        return ofSecretariat ? actor.is(Role.SECRETARIAT) : actor.isAgentOf(request.receivingSignatory());
    }

    boolean isPossible(FundingRequest request, Instant now) {
        RequestState state = request.state();
        boolean waitsForCompletion = state == RequestState.COMPLETION_ASKED;
        return switch (this) {
            case CHECK_ADMISSIBILITY -> state == RequestState.SUBMITTED;
            case COMPLETE -> waitsForCompletion && !request.isCompletionTermOver(now);
            case CONFIRM_LAPSE -> waitsForCompletion && request.isCompletionTermOver(now);
            case AMEND -> state == RequestState.SUBMITTED || state == RequestState.CIRCULATING;
            case WITHDRAW, CANCEL -> request.isBeforeAvis();
        };
    }

    /** Awaited by the process, or left to the reader's choice. */
    boolean isTask() {
        return this == CHECK_ADMISSIBILITY || this == COMPLETE || this == CONFIRM_LAPSE;
    }
}
