package fr.crig.avis.figures;

/**
 * How the committee deliberated in a period.
 *
 * @param meetings at which a request was dealt with
 * @param items of those that came to a decision, a postponement among them
 * @param quorumMissed of those that went to a second meeting, because too few took part
 * @param returned of those that were not dealt with
 * @param inWriting consultations that came to an avis
 * @param sentToMeeting consultations that were called to a meeting, or in which too few took part
 */
public record Sittings(
        long meetings, long items, long quorumMissed, long returned, long inWriting, long sentToMeeting) {

    public boolean isNone() {
        return meetings + inWriting + sentToMeeting == 0;
    }
}
