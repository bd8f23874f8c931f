package fr.crig.avis.consultation;

import java.util.List;

/**
 * What one reader may know of one signatory's vote.
 *
 * @param given whether it has voted; that is no secret
 * @param versions how it voted, oldest first; empty when this reader may not see it
 */
public record VotesOf(String signatory, boolean given, List<Vote> versions) {

    /** The version in force; null when there is none or it may not be seen. */
    public Vote latest() {
        return versions.isEmpty() ? null : versions.get(versions.size() - 1);
    }

    public boolean hidden() {
        return given && versions.isEmpty();
    }
}
