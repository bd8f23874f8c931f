package fr.crig.avis.agreement;

import java.time.LocalDate;

/** The process {@code agreement-renewal}, one instance for each term whose end comes near. Joins the caller's transaction. */
public interface AgreementProcess {

    /** @param lastDay until when it should be decided what comes after the term */
    void begun(int term, LocalDate lastDay);

    void decided(int term, boolean renewed);

    /** What was typed of the convention was wrong: nothing is asked any more, until its end comes near again. */
    void corrected(int term);
}
