package fr.crig.avis.agreement;

import java.time.LocalDate;

/** Tells the secretariat and the signatories. Joins the caller's transaction, and may be called again: nobody is told twice. */
public interface AgreementNotices {

    /**
     * @param months how many before its end
     * @param tacit whether it goes on by itself
     */
    void ending(LocalDate signedOn, AgreementTerm term, int months, boolean tacit);

    /** Silence renewed it. */
    void renewed(LocalDate signedOn, AgreementTerm term);
}
