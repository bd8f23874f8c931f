package fr.crig.avis.avis;

import fr.crig.avis.circulation.DeclaredLink;
import fr.crig.avis.circulation.LinkEffect;
import fr.crig.avis.circulation.Stance;
import fr.crig.avis.deliberation.Attendance;

/**
 * The position of one signatory, as printed. Its questions are not named {@code is…}: they would enter the JSON that is hashed.
 *
 * @param signatory identifier
 * @param name full name on that day
 * @param receiving it is the position of the receiving signatory, and said to be
 * @param stance the position taken when deliberating, else the opinion given before; null when it took none
 * @param onBehalfOf name of the titulaire for whom a suppléant gave that opinion, or null
 * @param link declared with the opinion
 * @param attendance null when it had no seat in the deliberation
 * @param mandateTo name of the signatory that represented it; null unless represented
 * @param dissent the words it wanted recorded, or null
 */
public record Position(
        String signatory,
        String name,
        boolean receiving,
        Stance stance,
        String onBehalfOf,
        DeclaredLink link,
        LinkEffect effect,
        Attendance attendance,
        String mandateTo,
        String dissent) {

    public boolean recused() {
        return stance == Stance.RECUSED;
    }

    public boolean technicalContribution() {
        return effect == LinkEffect.TECHNICAL_CONTRIBUTION;
    }

    /** A declared link that is printed beside the position. */
    public boolean printsLink() {
        return link != null && link != DeclaredLink.NONE;
    }
}
