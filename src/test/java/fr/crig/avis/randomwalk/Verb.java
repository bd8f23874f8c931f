package fr.crig.avis.randomwalk;

import java.util.EnumSet;
import java.util.Set;

/** What somebody may try to do to one of the requests, to one of the meetings, or to a request at a meeting. */
enum Verb {
    SUBMIT(4, Manner.RIGHT),
    ADMIT(20, Manner.values()),
    ASK_COMPLETION(5, Manner.values()),
    COMPLETE(30, Manner.values()),
    ANSWER(2, Manner.values()),
    LET_TERM_PASS(40, Manner.RIGHT),
    WITHDRAW(1, Manner.values()),
    CANCEL_REQUEST(1, Manner.values()),
    PLAN(4, Manner.RIGHT, Manner.WRONG_PERSON),
    PLACE(60, Manner.RIGHT, Manner.WRONG_PERSON),
    REMOVE(4, Manner.values()),
    CONVENE(60, Manner.values()),
    OPEN_SESSION(80, Manner.RIGHT, Manner.WRONG_PERSON),
    MOVE_UP(4, Manner.values()),
    MOVE_MEETING(3, Manner.values()),
    CANCEL_MEETING(1, Manner.values()),
    WAIT_FOR_MEETING(40, Manner.RIGHT),
    DECIDE(80, Manner.values()),
    POSTPONE(60, Manner.values()),
    HOLD(30, Manner.values()),
    RECORD_FOLLOW_UP(20, Manner.values());

    /** How it is tried: as it should be, by somebody who may not, or with a form made before another change. */
    enum Manner {
        RIGHT,
        WRONG_PERSON,
        STALE
    }

    private static final Set<Verb> TAKING_BACK =
            EnumSet.of(WITHDRAW, CANCEL_REQUEST, REMOVE, MOVE_UP, MOVE_MEETING, CANCEL_MEETING);

    private final int weight;
    private final Manner[] manners;

    Verb(int weight, Manner... manners) {
        this.weight = weight;
        this.manners = manners;
    }

    int weight() {
        return weight;
    }

    /** Time passes whatever anybody says, and a deposit is always a new one. */
    boolean mayBeRefused() {
        return this != SUBMIT && this != LET_TERM_PASS && this != WAIT_FOR_MEETING;
    }

    /** Takes nothing back. */
    boolean leadsOn() {
        return !TAKING_BACK.contains(this);
    }

    Manner manner(int choice) {
        return manners[choice % manners.length];
    }
}
