package fr.crig.avis.request;

import fr.crig.avis.shared.Reference;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a request that come from the other rooms: circulation, meeting, avis. Joins their transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RequestLifecycle {

    private final Requests requests;
    private final RequestReader reader;
    private final RequestTerms terms;
    private final Clock clock;

    RequestLifecycle(Requests requests, RequestReader reader, RequestTerms terms, Clock clock) {
        this.terms = terms;
        this.requests = requests;
        this.reader = reader;
        this.clock = clock;
    }

    /** @param due when the new step should be over; null when nothing limits it */
    public void advance(Reference reference, RequestState to, Instant due) {
        FundingRequest request = reader.get(reference);
        request.advance(to, clock.instant(), due);
        requests.save(request);
    }

    /** @param asked the signatories that are asked for their opinion, and so read it from now on */
    public void circulate(Reference reference, Collection<String> asked, Instant due) {
        FundingRequest request = reader.get(reference);
        request.circulate(asked, clock.instant(), due);
        requests.save(request);
    }

    /** For whom it is found among those that were answered; silence that is recorded is no answer. */
    public void answered(Reference reference, String signatory) {
        terms.answered(reference, signatory);
    }

    /** At the term: it waits for nobody any more. */
    public void silent(Reference reference) {
        terms.silent(reference);
    }

    /** Back to the committee, for a second avis that replaces the first. */
    public void rectify(Reference reference) {
        FundingRequest request = reader.get(reference);
        request.rectify(clock.instant());
        requests.save(request);
    }

    /** @param followUpDue when what the funder decided is asked for, if it is not known yet */
    public void rectified(Reference reference, Instant followUpDue) {
        FundingRequest request = reader.get(reference);
        request.rectified(clock.instant(), followUpDue);
        requests.save(request);
    }

    /**
     * The second avis is given up before the committee decided.
     *
     * @throws fr.crig.avis.shared.Refusal unless the request waits to be deliberated on again
     */
    public void abandonRectification(Reference reference, Instant followUpDue) {
        FundingRequest request = reader.get(reference);
        request.abandonRectification(clock.instant(), followUpDue);
        requests.save(request);
    }

    public void close(Reference reference) {
        FundingRequest request = reader.get(reference);
        request.close(clock.instant());
        requests.save(request);
    }
}
