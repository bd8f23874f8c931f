package fr.crig.avis.minutes;

import java.time.Instant;

/**
 * Where the minutes of a meeting stand, as its page says it: the minutes themselves are too much to load.
 *
 * @param remarksTerm null as long as they were not sent
 * @param remarked whether the signatory that asks has remarked on them
 */
record MinutesStanding(MinutesState state, boolean sent, Instant remarksTerm, boolean remarked) {

    boolean isOpenToRemarks(Instant now) {
        return state.isOpenToRemarks(remarksTerm, now);
    }
}
