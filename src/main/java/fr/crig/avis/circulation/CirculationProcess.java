package fr.crig.avis.circulation;

import fr.crig.avis.shared.Reference;

/** Tells the process engine that a signatory has answered. Joins the caller's transaction. */
public interface CirculationProcess {

    /** @return false if the engine waits for no opinion of this signatory (not asked yet, or the term has passed) */
    boolean opinionGiven(Reference reference, String signatory);
}
