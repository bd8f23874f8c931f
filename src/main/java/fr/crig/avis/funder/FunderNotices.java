package fr.crig.avis.funder;

import fr.crig.avis.request.FundingRequest;
import java.time.LocalDate;

/** Asks a funder. Joins the caller's transaction. */
public interface FunderNotices {

    /** @param day on which it is asked: once a day at most */
    void asked(FundingRequest request, String email, LocalDate day);
}
