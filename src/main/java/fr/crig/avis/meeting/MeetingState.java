package fr.crig.avis.meeting;

import java.util.Set;

/** Where a meeting stands. Each step is reached from those that {@link #follows} names, and from no other. */
public enum MeetingState {
    PLANNED,
    /** A first item is on its agenda. */
    AGENDA_OPEN,
    CONVENED,
    /** Over, every item of its agenda decided. */
    HELD,
    MINUTES_DRAFTED,
    /** Its minutes are with the signatories, who may remark on them. */
    REMARKS,
    /** Its minutes are final. */
    APPROVED,
    CLOSED,
    CANCELLED;

    private static final Set<MeetingState> TO_COME = Set.of(PLANNED, AGENDA_OPEN, CONVENED);

    /** Not held yet, nor cancelled: it may move, and its agenda may change. */
    public boolean isToCome() {
        return TO_COME.contains(this);
    }

    /** Of the mark that tells it. */
    public String tone() {
        if (this == CANCELLED) {
            return "neutral";
        }
        return isToCome() ? "info" : "success";
    }

    boolean follows(MeetingState before) {
        return switch (this) {
            case PLANNED -> false;
            case AGENDA_OPEN -> before == PLANNED;
            case CONVENED -> before == PLANNED || before == AGENDA_OPEN;
            case CANCELLED -> before.isToCome();
            default -> before.ordinal() == ordinal() - 1;
        };
    }

    static Set<MeetingState> toCome() {
        return TO_COME;
    }
}
