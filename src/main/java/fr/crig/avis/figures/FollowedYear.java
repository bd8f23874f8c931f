package fr.crig.avis.figures;

/**
 * Of the avis in force of a year whose follow-up is known, how many the funder followed, as {@link fr.crig.avis.avis.Followed} says.
 *
 * @param partly of those that were followed, granted in part
 * @param notCompared which say neither yes nor no, or of which the request was given up
 */
public record FollowedYear(int year, long followed, long partly, long notFollowed, long notCompared) {

    public long compared() {
        return followed + notFollowed;
    }

    public long known() {
        return compared() + notCompared;
    }

    /** In percent of those that can be compared, rounded; null without any. */
    public Integer share() {
        return compared() == 0 ? null : Math.toIntExact(Math.round(100.0 * followed / compared()));
    }

    FollowedYear plus(FollowedYear other) {
        return new FollowedYear(
                year,
                followed + other.followed,
                partly + other.partly,
                notFollowed + other.notFollowed,
                notCompared + other.notCompared);
    }
}
