package fr.crig.avis.casefile;

import fr.crig.avis.account.Journal;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.Desk;

/** Where somebody takes away all that it may read of a request. */
@Desk
public class CaseDesk {

    private final RequestReader requests;
    private final Journal journal;

    CaseDesk(RequestReader requests, Journal journal) {
        this.requests = requests;
        this.journal = journal;
    }

    /** The journal tells who took it away, before it leaves. @throws NotVisible also when there is no such request */
    public FundingRequest take(Actor reader, Reference reference) {
        FundingRequest request = requests.visible(reader, reference);
        journal.record(reader, "request.taken", reference.value(), null);
        return request;
    }
}
