package fr.crig.avis.request;

import fr.crig.avis.page.Anchor;
import fr.crig.avis.shared.Actor;
import java.util.Map;

/**
 * A section of the dossier page. Each room contributes its own, so that the page shows everything about a request without the
 * requests knowing the rooms to their right.
 */
public interface DossierPart {

    /** Sections are shown in this order. */
    int order();

    /** Where on the page a section stands. */
    enum Place {
        /** What the reader is asked to do: beside the acts, above everything that is only read. */
        CALL,
        /** What one comes for, once it is there: first of what is read. */
        ANSWER,
        BODY,
        /** Below everything else. */
        END
    }

    default Place place() {
        return Place.BODY;
    }

    /** Its line in the table of contents; null for none. */
    default Anchor heading() {
        return null;
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
