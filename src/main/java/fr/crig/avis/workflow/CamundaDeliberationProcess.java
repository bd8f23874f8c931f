package fr.crig.avis.workflow;

import static fr.crig.avis.workflow.Var.date;

import fr.crig.avis.deliberation.DeliberationProcess;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The process {@code deliberation}, seen from the meetings. */
@Component
class CamundaDeliberationProcess implements DeliberationProcess {

    private static final Set<String> SECRETARYS =
            Set.of(ProcessNames.RECORD_DELIBERATION, ProcessNames.PREPARE_VOTE, ProcessNames.RECORD_OUTCOME);

    private final Engine engine;

    CamundaDeliberationProcess(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void placedOnAgenda(Reference reference, LocalDate meetingDate) {
        engine.complete(
                reference.value(),
                ProcessNames.PLACE_ON_AGENDA,
                Map.of(Var.MEETING_DATE.name(), date(ParisTime.endOf(meetingDate))));
    }

    @Override
    public void itemRemoved(Reference reference) {
        engine.correlate(ProcessNames.ITEM_REMOVED_FROM_AGENDA, reference.value());
    }

    @Override
    public void deliberated(Reference reference, boolean postponed) {
        engine.complete(reference.value(), ProcessNames.RECORD_DELIBERATION, Map.of(Var.POSTPONED.name(), postponed));
    }

    @Override
    public void secretaryChanged(Reference reference, String group) {
        engine.handOver(reference.value(), SECRETARYS, Var.ITEM_SECRETARY, group);
    }
}
