package fr.crig.avis.circulation;

import java.util.List;

/**
 * What one reader may know of one signatory's answer.
 *
 * @param receiving whether it is the position of the receiving signatory
 * @param given whether it has answered; that is no secret
 * @param versions what it said, oldest first; empty when this reader may not see it
 */
public record Answer(String signatory, boolean receiving, boolean given, List<Opinion> versions) {

    /** The version in force; null when there is none or it may not be seen. */
    public Opinion latest() {
        return versions.isEmpty() ? null : versions.get(versions.size() - 1);
    }

    public boolean recused() {
        return latest() != null && latest().stance() == Stance.RECUSED;
    }

    public boolean hidden() {
        return given && versions.isEmpty();
    }
}
