package fr.crig.avis.workflow;

import static fr.crig.avis.workflow.Var.date;

import fr.crig.avis.agreement.Agreement;
import fr.crig.avis.agreement.AgreementProcess;
import fr.crig.avis.shared.ParisTime;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The process {@code agreement-renewal}, seen from the convention. */
@Component
class CamundaAgreementProcess implements AgreementProcess {

    private final Engine engine;

    CamundaAgreementProcess(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void begun(int term, LocalDate lastDay) {
        engine.start(
                ProcessNames.AGREEMENT_RENEWAL,
                Agreement.subject(term),
                Map.of(Var.AGREEMENT_END.name(), date(ParisTime.endOf(lastDay))));
    }

    @Override
    public void decided(int term, boolean renewed) {
        engine.complete(
                Agreement.subject(term), ProcessNames.DECIDE_RENEWAL, Map.of(Var.AGREEMENT_RENEWED.name(), renewed));
    }

    @Override
    public void corrected(int term) {
        engine.correlate(ProcessNames.AGREEMENT_CORRECTED, Agreement.subject(term));
    }
}
