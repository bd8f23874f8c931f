package fr.crig.avis.consultation;

import fr.crig.avis.request.FundingRequest;
import java.time.LocalDate;
import java.util.Collection;

/** Tells those who debate that somebody spoke. Joins the caller's transaction. */
public interface DebateNotices {

    /** @param entitled the signatories that take part; whoever spoke is not told */
    void contributed(
            FundingRequest request, Contribution contribution, Collection<String> entitled, LocalDate debateEnd);
}
