package fr.crig.avis.request;

import fr.crig.avis.shared.Actor;
import java.util.Map;

/**
 * A section of the dossier page. Each room contributes its own, so that the page shows everything about a request without the
 * requests knowing the rooms to their right.
 */
public interface DossierPart {

    /** Sections are shown in this order. */
    int order();

    /** What one comes for, once it is there: it stands before everything else, and its fragment {@code headline} in the head. */
    default boolean isAnswer() {
        return false;
    }

    /** Template and fragment, for example {@code circulation/dossier :: opinions}. */
    String fragment();

    /**
     * What the fragment shows to this reader, under the name {@code part}.
     *
     * @return null when there is nothing to show
     */
    Map<String, Object> model(FundingRequest request, Actor reader);
}
