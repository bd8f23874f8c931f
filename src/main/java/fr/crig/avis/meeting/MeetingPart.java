package fr.crig.avis.meeting;

import fr.crig.avis.page.Anchor;
import fr.crig.avis.shared.Actor;
import java.util.Map;

/**
 * A section of a meeting's page, above its journal. Each room contributes its own, so that the page shows everything about a
 * meeting without the meetings knowing the rooms to their right.
 */
public interface MeetingPart {

    /** Sections are shown in this order. */
    int order();

    /** Its line in the table of contents. */
    Anchor heading();

    /** Template and fragment, for example {@code convocation/meeting :: answers}. */
    String fragment();

    /**
     * What the fragment shows to this reader, under the name {@code part}.
     *
     * @return null when there is nothing to show
     */
    Map<String, Object> model(Meeting meeting, Actor reader);
}
