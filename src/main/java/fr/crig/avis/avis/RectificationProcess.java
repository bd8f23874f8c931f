package fr.crig.avis.avis;

import fr.crig.avis.shared.Reference;

/** Tells the process engine that a request is to be deliberated on again. Joins the caller's transaction. */
public interface RectificationProcess {

    void asked(Reference reference, String receivingSignatory);
}
