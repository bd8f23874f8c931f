package fr.crig.avis.workflow;

import fr.crig.avis.avis.FollowUpProcess;
import fr.crig.avis.shared.Reference;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The follow-up on the engine: it is known, the process ends. */
@Component
class CamundaFollowUpProcess implements FollowUpProcess {

    private final Engine engine;

    CamundaFollowUpProcess(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void recorded(Reference reference) {
        engine.complete(reference.value(), ProcessNames.RECORD_FOLLOW_UP, Map.of());
    }
}
