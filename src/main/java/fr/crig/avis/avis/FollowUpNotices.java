package fr.crig.avis.avis;

import fr.crig.avis.request.FundingRequest;

/** Tells people what is proposed of a follow-up. Joins the caller's transaction. */
public interface FollowUpNotices {

    /** An agent of the receiving signatory has to confirm or to correct it. */
    void proposed(FundingRequest request, FollowUpProposal proposal);
}
