package fr.crig.avis.workflow;

import fr.crig.avis.consultation.ConsultationProcess;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Role;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The process {@code written-consultation}, seen from the consultations. */
@Component
class CamundaConsultationProcess implements ConsultationProcess {

    private final Engine engine;

    CamundaConsultationProcess(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void votePrepared(Reference reference) {
        engine.complete(reference.value(), ProcessNames.PREPARE_VOTE, Map.of());
    }

    @Override
    public boolean voted(Reference reference, String signatory) {
        return engine.completeIfWaiting(reference.value(), ProcessNames.VOTE, Role.MEMBER.group(signatory), Map.of());
    }

    @Override
    public void outcomeRecorded(Reference reference) {
        engine.complete(reference.value(), ProcessNames.RECORD_OUTCOME, Map.of());
    }

    @Override
    public void calledToMeeting(Reference reference) {
        engine.correlate(ProcessNames.CALLED_TO_MEETING, reference.value());
    }
}
