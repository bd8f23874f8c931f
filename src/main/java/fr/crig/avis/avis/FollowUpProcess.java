package fr.crig.avis.avis;

import fr.crig.avis.shared.Reference;

/** Tells the process engine that the follow-up is known. Joins the caller's transaction. */
public interface FollowUpProcess {

    /** @throws fr.crig.avis.shared.ChangedMeanwhile if the engine waits for none */
    void recorded(Reference reference);
}
