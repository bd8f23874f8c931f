package fr.crig.avis.request;

import fr.crig.avis.account.DossierFacts;
import fr.crig.avis.account.Visibility;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way to read a request for somebody: what that reader may not see does not exist. */
@Service
@Transactional(readOnly = true)
public class RequestReader {

    private final Requests requests;
    private final Attachments attachments;
    private final Circulated circulated;

    RequestReader(Requests requests, Attachments attachments, Circulated circulated) {
        this.requests = requests;
        this.attachments = attachments;
        this.circulated = circulated;
    }

    /** @throws NotVisible also when there is no such request */
    public FundingRequest visible(Actor reader, Reference reference) {
        return findVisible(reader, reference).orElseThrow(() -> new NotVisible(reference));
    }

    /** @throws NotVisible for anybody but the agents of the signatory that types it */
    public FundingRequest draft(Actor reader, UUID formKey) {
        return requests.findByFormKey(formKey)
                .filter(request -> maySee(reader, request))
                .orElseThrow(() -> new NotVisible(formKey));
    }

    /** For the service itself, which acts on every request. */
    public FundingRequest get(Reference reference) {
        return requests.findByReference(reference).orElseThrow(() -> new NotVisible(reference));
    }

    /** Empty when it does not exist for this reader. */
    public Optional<FundingRequest> findVisible(Actor reader, Reference reference) {
        return requests.findByReference(reference).filter(request -> maySee(reader, request));
    }

    /** For the service itself: the requests that wait for a meeting. */
    public List<FundingRequest> waitingForMeeting() {
        return requests.findByState(RequestState.READY);
    }

    public List<Attachment> attachments(FundingRequest visible) {
        return attachments.of(visible);
    }

    /** @throws NotVisible if the piece is not one of this request */
    public Attachment attachment(FundingRequest visible, long id) {
        return attachments.find(visible, id).orElseThrow(() -> new NotVisible(id));
    }

    boolean maySee(Actor reader, FundingRequest request) {
        boolean draft = request.state() == RequestState.DRAFT;
        Set<String> circulatedTo = draft ? Set.of() : circulated.askedOn(request.reference());
        return Visibility.maySeeDossier(reader, new DossierFacts(draft, request.receivingSignatory(), circulatedTo));
    }
}
