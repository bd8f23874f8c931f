package fr.crig.avis.avis;

import fr.crig.avis.request.FundingRequest;
import java.time.LocalDate;

/** Tells people what is proposed of a follow-up. Joins the caller's transaction. */
public interface FollowUpNotices {

    /** The receiving signatory is asked what the funder decided. @param day once a day at most */
    void asked(FundingRequest request, LocalDate day);

    /** An agent of the receiving signatory has to confirm or to correct it. */
    void proposed(FundingRequest request, FollowUpProposal proposal);
}
