package fr.crig.avis.avis;

import fr.crig.avis.deliberation.Mode;
import fr.crig.avis.shared.Reference;

/** Tells the process engine that a request is to be deliberated on again. Joins the caller's transaction. */
public interface RectificationProcess {

    /**
     * @param way a written consultation that comes to nothing ends at a meeting
     * @param secretaryGroup the candidate group of who keeps the record of a written consultation
     */
    void asked(Reference reference, String receivingSignatory, Mode way, String secretaryGroup);

    /** The deliberation under way stops. */
    void abandoned(Reference reference);
}
