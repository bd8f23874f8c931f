package fr.crig.avis.request;

import java.util.EnumSet;
import java.util.Set;

/** Where a request stands. Its order is the order of the usual way; the last four are the other ends. */
public enum RequestState {
    DRAFT,
    SUBMITTED,
    COMPLETION_ASKED,
    CIRCULATING,
    READY,
    ON_AGENDA,
    WRITTEN_CONSULTATION,
    AVIS_RECORDED,
    CLOSED,
    OUTSIDE_PERIMETER,
    LAPSED,
    WITHDRAWN,
    CANCELLED;

    private static final Set<RequestState> BEFORE_AVIS =
            EnumSet.of(SUBMITTED, COMPLETION_ASKED, CIRCULATING, READY, ON_AGENDA, WRITTEN_CONSULTATION);

    /** Deposited, and its avis not recorded yet: it may still be withdrawn or cancelled. */
    public boolean isBeforeAvis() {
        return BEFORE_AVIS.contains(this);
    }

    public boolean isOver() {
        return this == CLOSED || ordinal() >= OUTSIDE_PERIMETER.ordinal();
    }
}
