package fr.crig.avis.request;

import fr.crig.avis.account.DossierFacts;
import fr.crig.avis.account.Readerships;
import fr.crig.avis.account.Visibility;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.PageMemory;
import fr.crig.avis.storage.Reading;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.stereotype.Service;

/** The way to read a request for somebody: what that reader may not see does not exist. */
@Service
@Reading
public class RequestReader {

    private final Requests requests;
    private final Attachments attachments;
    private final Readerships readerships;
    private final PageMemory memory;

    RequestReader(Requests requests, Attachments attachments, Readerships readerships, PageMemory memory) {
        this.memory = memory;
        this.requests = requests;
        this.attachments = attachments;
        this.readerships = readerships;
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

    /** Before a page asks for each of them, whoever reads it: one query instead of one a request. */
    public void readAhead(Collection<Reference> references) {
        memory.readAhead(Requests.BY_REFERENCE, references, requests::findByReferenceIn, FundingRequest::reference);
    }

    /** For the service itself: the requests that wait for a meeting, the most urgent first, then the oldest. */
    public Page<FundingRequest> waitingForMeeting(Pageable page) {
        return PageableExecutionUtils.getPage(
                requests.findMostUrgent(RequestState.READY, page.getPageSize(), page.getOffset()),
                page,
                () -> requests.countIn(RequestState.READY));
    }

    /** The first of them that are not among some others; these the page asks for next, so that they are read with them. */
    public List<FundingRequest> firstWaitingForMeeting(int most, Collection<Reference> others) {
        if (others.isEmpty()) {
            return requests.findMostUrgent(RequestState.READY, most, 0);
        }
        List<FundingRequest> found = requests.findMostUrgentAnd(RequestState.READY, most, others);
        memory.readAhead(Requests.BY_REFERENCE, others, unknown -> found, FundingRequest::reference);
        return found.stream()
                .filter(request -> !others.contains(request.reference()))
                .toList();
    }

    public List<Attachment> attachments(FundingRequest visible) {
        return attachments.of(visible);
    }

    /** @throws NotVisible if the piece is not one of this request */
    public Attachment attachment(FundingRequest visible, long id) {
        return attachments.find(visible, id).orElseThrow(() -> new NotVisible(id));
    }

    boolean maySee(Actor reader, FundingRequest request) {
        // A draft that was not saved yet bears a number that nobody kept.
        return request.state() == RequestState.DRAFT
                ? Visibility.maySeeDossier(reader, new DossierFacts(true, request.receivingSignatory(), Set.of()))
                : readerships.maySee(reader, request.readership());
    }
}
