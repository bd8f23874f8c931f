package fr.crig.avis.deliberation;

import fr.crig.avis.shared.Reference;
import java.time.LocalDate;

/** Tells the process engine what the meetings did of a request. Joins the caller's transaction. */
public interface DeliberationProcess {

    void placedOnAgenda(Reference reference, LocalDate meetingDate);

    /** Back to the backlog: taken from an agenda, or its meeting cancelled. */
    void itemRemoved(Reference reference);

    /** @param postponed back to the backlog; otherwise on to its avis */
    void deliberated(Reference reference, boolean postponed);

    /**
     * Another one acts as its secretary: what waits for the old one waits for the new one.
     *
     * @param group candidate group of the new secretary
     */
    void secretaryChanged(Reference reference, String group);
}
