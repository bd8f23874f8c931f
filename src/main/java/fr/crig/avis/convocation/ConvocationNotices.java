package fr.crig.avis.convocation;

import java.time.LocalDate;
import java.util.Collection;

/** Tells people about a convocation. Joins the caller's transaction; may be called again for the same one. */
public interface ConvocationNotices {

    /** Each addressee who was not told already gets the message, the document and the calendar entry. */
    void tell(Convocation convocation);

    /**
     * Those who have not answered it are reminded, with the document in force.
     *
     * @param today nobody is told twice on one day
     */
    void answersAwaited(Convocation convocation, Collection<Addressee> silent, LocalDate today);

    /**
     * A signatory is asked to represent another.
     *
     * @param answer number of the giver's answer
     */
    void mandateReceived(Convocation convocation, String giver, String holder, int answer);

    /**
     * The signatory that was asked to represent another will not: that one has to answer again.
     *
     * @param answer number of the giver's answer
     */
    void mandateDeclined(Convocation convocation, String giver, String holder, int answer);

    /**
     * A signatory gave a mandate to one that will not come: it has to answer again.
     *
     * @param answer number of the holder's answer
     */
    void mandateReleased(Convocation convocation, String giver, String holder, int answer);
}
