package fr.crig.avis.randomwalk;

import fr.crig.avis.randomwalk.Verb.Manner;
import java.util.EnumSet;
import java.util.Set;

/**
 * One thing that is tried.
 *
 * @param request which of the requests, from 0
 * @param meeting which of the meetings, from 0
 * @param signatory which of the signatories answers, from 0
 */
record Attempt(Verb verb, Manner manner, int request, int meeting, int signatory) {

    private static final Set<Verb> ABOUT_MEETINGS = EnumSet.of(
            Verb.PLAN,
            Verb.CONVENE,
            Verb.MOVE_MEETING,
            Verb.CANCEL_MEETING,
            Verb.WAIT_FOR_MEETING,
            Verb.OPEN_SESSION,
            Verb.HOLD);
    private static final Set<Verb> ABOUT_BOTH = EnumSet.of(Verb.PLACE, Verb.REMOVE, Verb.MOVE_UP);

    static final int REQUESTS = 2;
    static final int MEETINGS = 2;
    static final int SIGNATORIES = 4;

    /** Not the same as another one but for what it is not about. */
    boolean isPlain() {
        return ABOUT_BOTH.contains(verb) || (ABOUT_MEETINGS.contains(verb) ? request == 0 : meeting == 0);
    }
}
