package fr.crig.avis.workflow;

import fr.crig.avis.avis.RectificationProcess;
import fr.crig.avis.deliberation.Mode;
import fr.crig.avis.deliberation.Route;
import fr.crig.avis.shared.Reference;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The process {@code rectification}, beside that of the request, which may be over. */
@Component
class CamundaRectificationProcess implements RectificationProcess {

    private final Engine engine;

    CamundaRectificationProcess(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void asked(Reference reference, String receivingSignatory, Mode way, String secretaryGroup) {
        engine.start(
                ProcessNames.RECTIFICATION,
                reference.value(),
                Map.of(
                        Var.REFERENCE.name(),
                        reference.value(),
                        Var.RECEIVING_SIGNATORY.name(),
                        receivingSignatory,
                        Var.IN_WRITING.name(),
                        way == Mode.WRITTEN_CONSULTATION,
                        Var.ROUTE.name(),
                        Route.WRITTEN_CONSULTATION.name(),
                        Var.ITEM_SECRETARY.name(),
                        secretaryGroup));
    }

    @Override
    public void abandoned(Reference reference) {
        engine.correlate(ProcessNames.RECTIFICATION_ABANDONED, reference.value());
    }
}
