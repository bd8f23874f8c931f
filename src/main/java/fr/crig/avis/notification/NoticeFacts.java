package fr.crig.avis.notification;

import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.shared.Reference;

/**
 * What every message says of a request. Nothing confidential: no opinion, no reason.
 *
 * @param receivingSignatory identifier
 * @param depositor username of the agent who deposited it
 */
public record NoticeFacts(Reference reference, String title, String receivingSignatory, String depositor)
        implements NoticeTopic {

    public static NoticeFacts of(FundingRequest request) {
        return new NoticeFacts(request.reference(), request.title(), request.receivingSignatory(), request.depositor());
    }

    @Override
    public String id() {
        return reference.value();
    }

    @Override
    public String page() {
        return "/demandes/" + reference;
    }
}
