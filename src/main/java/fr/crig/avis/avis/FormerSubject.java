package fr.crig.avis.avis;

import fr.crig.avis.request.RequestIndex;
import fr.crig.avis.request.Theme;
import java.util.Set;

/**
 * What the register is narrowed by, of an avis of before: only where its words are those of one of the choices.
 *
 * @param theme null if it is none of ours
 * @param receiving identifier of a signatory; null if it is none of ours
 * @param followUp null if it is not known, or in other words than ours
 * @param territory codes of départements, and {@link RequestIndex#WHOLE_REGION}
 */
public record FormerSubject(Theme theme, String receiving, FollowUpResult followUp, Set<String> territory) {

    public FormerSubject {
        territory = Set.copyOf(territory);
    }
}
