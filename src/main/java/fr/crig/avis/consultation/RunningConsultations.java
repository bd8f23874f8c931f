package fr.crig.avis.consultation;

import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import org.springframework.stereotype.Component;

/** Opens a consultation for an act: its row stays locked until the act is done, so that acts follow each other. */
@Component
class RunningConsultations {

    private final Consultations consultations;
    private final RequestReader requests;

    RunningConsultations(Consultations consultations, RequestReader requests) {
        this.consultations = consultations;
        this.requests = requests;
    }

    /** @param request what the actor may see of it was asked already */
    record Running(FundingRequest request, Consultation consultation) {}

    /**
     * @throws NotVisible when there is none for this actor
     * @throws Refusal when the request was withdrawn or cancelled meanwhile: the consultation itself was never closed
     */
    Running of(Actor actor, Reference reference) {
        requests.visible(actor, reference);
        Consultation consultation = get(reference);
        FundingRequest request = requests.get(reference);
        if (request.state().isOver()) {
            throw Refusal.because("refusal.request.movedOn");
        }
        return new Running(request, consultation);
    }

    /** For the service itself. */
    Consultation get(Reference reference) {
        return consultations
                .findFirstLockedByReferenceOrderByIdDesc(reference)
                .orElseThrow(() -> new NotVisible(reference));
    }
}
