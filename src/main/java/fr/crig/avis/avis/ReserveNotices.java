package fr.crig.avis.avis;

import fr.crig.avis.request.FundingRequest;

/** Tells people what becomes of reserves. Joins the caller's transaction. */
public interface ReserveNotices {

    /** A signatory that made the reserve has to confirm that it is lifted; of what the committee worded itself, the secretariat. */
    void proposed(FundingRequest request, ReserveLifting lifting);

    /** The receiving signatory learns what was answered. */
    void settled(FundingRequest request, ReserveLifting lifting);
}
