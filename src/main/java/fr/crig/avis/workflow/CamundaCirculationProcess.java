package fr.crig.avis.workflow;

import fr.crig.avis.circulation.CirculationProcess;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Role;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The process {@code circulation}, seen from the circulations. */
@Component
class CamundaCirculationProcess implements CirculationProcess {

    private final Engine engine;

    CamundaCirculationProcess(Engine engine) {
        this.engine = engine;
    }

    @Override
    public boolean opinionGiven(Reference reference, String signatory) {
        return engine.completeIfWaiting(
                reference.value(), ProcessNames.GIVE_OPINION, Role.MEMBER.group(signatory), Map.of());
    }
}
