package fr.crig.avis.workflow;

import static fr.crig.avis.workflow.Var.date;

import fr.crig.avis.request.CompletionTerms;
import fr.crig.avis.request.RequestProcess;
import fr.crig.avis.request.Urgency;
import fr.crig.avis.shared.Reference;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The processes {@code funding-request} and {@code admissibility}, seen from the requests. */
@Component
class CamundaRequestProcess implements RequestProcess {

    private final Engine engine;

    CamundaRequestProcess(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void submitted(Reference reference, String receivingSignatory, Instant admissibilityDue) {
        engine.start(
                ProcessNames.FUNDING_REQUEST,
                reference.value(),
                Map.of(
                        Var.REFERENCE.name(), reference.value(),
                        Var.RECEIVING_SIGNATORY.name(), receivingSignatory,
                        Var.ADMISSIBILITY_DUE.name(), date(admissibilityDue)));
    }

    @Override
    public void admitted(Reference reference, Urgency urgency) {
        engine.complete(
                reference.value(),
                ProcessNames.CHECK_ADMISSIBILITY,
                Map.of(Var.ADMISSIBILITY.name(), "ADMISSIBLE", Var.URGENCY.name(), urgency.name()));
    }

    @Override
    public void completionAsked(Reference reference, CompletionTerms terms) {
        engine.complete(
                reference.value(),
                ProcessNames.CHECK_ADMISSIBILITY,
                Map.of(
                        Var.ADMISSIBILITY.name(), "COMPLETION",
                        Var.COMPLETION_FIRST_REMINDER.name(), date(terms.firstReminder()),
                        Var.COMPLETION_SECOND_REMINDER.name(), date(terms.secondReminder()),
                        Var.COMPLETION_TERM.name(), date(terms.term())));
    }

    @Override
    public void foundOutsidePerimeter(Reference reference) {
        engine.complete(
                reference.value(),
                ProcessNames.CHECK_ADMISSIBILITY,
                Map.of(Var.ADMISSIBILITY.name(), "OUTSIDE_PERIMETER"));
    }

    @Override
    public void completed(Reference reference, Instant admissibilityDue) {
        engine.complete(
                reference.value(),
                ProcessNames.COMPLETE_REQUEST,
                Map.of(Var.ADMISSIBILITY_DUE.name(), date(admissibilityDue)));
    }

    @Override
    public void lapseConfirmed(Reference reference) {
        engine.complete(reference.value(), ProcessNames.CONFIRM_LAPSE, Map.of(Var.LAPSED.name(), true));
    }

    @Override
    public void moreTimeGranted(Reference reference, CompletionTerms terms) {
        engine.complete(
                reference.value(),
                ProcessNames.CONFIRM_LAPSE,
                Map.of(
                        Var.LAPSED.name(), false,
                        Var.COMPLETION_FIRST_REMINDER.name(), date(terms.firstReminder()),
                        Var.COMPLETION_SECOND_REMINDER.name(), date(terms.secondReminder()),
                        Var.COMPLETION_TERM.name(), date(terms.term())));
    }

    @Override
    public void withdrawn(Reference reference) {
        engine.correlate(ProcessNames.REQUEST_WITHDRAWN, reference.value());
    }

    @Override
    public void cancelled(Reference reference) {
        engine.correlate(ProcessNames.REQUEST_CANCELLED, reference.value());
    }
}
