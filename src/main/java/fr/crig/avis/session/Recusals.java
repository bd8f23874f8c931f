package fr.crig.avis.session;

import fr.crig.avis.circulation.OpinionReader;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.consultation.ConsultationLookup;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Reference;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who is out of an item before the meeting begins: by its own declaration, in the circulation or by a vote in writing, or because
 * it is the applicant itself.
 */
@Component
class Recusals {

    private final OpinionReader opinions;
    private final ConsultationLookup consultations;
    private final RequestReader requests;
    private final Committee committee;

    Recusals(OpinionReader opinions, ConsultationLookup consultations, RequestReader requests, Committee committee) {
        this.opinions = opinions;
        this.consultations = consultations;
        this.requests = requests;
        this.committee = committee;
    }

    Set<String> of(Reference reference) {
        FundingRequest request = requests.get(reference);
        Set<String> byVote =
                request.hasReached(RequestState.WRITTEN_CONSULTATION) ? consultations.recused(reference) : Set.of();
        return committee.signatories().stream()
                .map(Signatory::id)
                .filter(signatory -> byVote.contains(signatory) || opinions.isOnApplicantSide(signatory, request))
                .collect(Collectors.toSet());
    }
}
