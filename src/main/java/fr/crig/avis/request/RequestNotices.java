package fr.crig.avis.request;

import fr.crig.avis.shared.Actor;

/** Tells people what an agent did with a request. Joins the caller's transaction. */
public interface RequestNotices {

    /** The agent answered the completion letter: the secretariat examines the request again. */
    void completed(FundingRequest request, Actor agent);

    /** Its text or its pieces: whoever gave an opinion that this makes older, and was not told yet, is told. */
    void changed(FundingRequest request);

    /** Something malicious was found in a piece, of a draft too: it has to be sent again. */
    void infected(FundingRequest request, Attachment piece);
}
