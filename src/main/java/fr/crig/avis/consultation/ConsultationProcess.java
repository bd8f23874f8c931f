package fr.crig.avis.consultation;

import fr.crig.avis.shared.Reference;

/** Tells the process engine what was done in a written consultation. Joins the caller's transaction. */
public interface ConsultationProcess {

    void votePrepared(Reference reference);

    /** @return false if the engine waits for no vote of this signatory */
    boolean voted(Reference reference, String signatory);

    void outcomeRecorded(Reference reference);

    void calledToMeeting(Reference reference);
}
