package fr.crig.avis.circulation;

import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.shared.Actor;

/** Gives whoever gave an opinion the proof of it, and tells of its file. Joins the caller's transaction. */
public interface OpinionNotices {

    /** To this member and nobody else: who may see an opinion is not decided by mail. */
    void given(Opinion opinion, FundingRequest request, Actor member);

    /** Something malicious was found in its file: told to its own side alone, for the same reason. */
    void pieceInfected(Opinion opinion, FundingRequest request);
}
