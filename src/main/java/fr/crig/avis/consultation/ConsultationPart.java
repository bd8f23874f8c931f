package fr.crig.avis.consultation;

import fr.crig.avis.page.Anchor;
import fr.crig.avis.request.DossierPart;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.shared.Actor;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The written consultation on the dossier's page: where it stands and, for whoever may read it, what was said. */
@Component
class ConsultationPart implements DossierPart {

    private static final int BEFORE_DELIBERATION = 40;

    private final ConsultationRecords records;

    ConsultationPart(ConsultationRecords records) {
        this.records = records;
    }

    @Override
    public int order() {
        return BEFORE_DELIBERATION;
    }

    @Override
    public Anchor heading() {
        return new Anchor("consultation", "consultation.part.title");
    }

    @Override
    public String fragment() {
        return "consultation/dossier :: consultation";
    }

    @Override
    public Map<String, Object> model(FundingRequest request, Actor reader) {
        return records.of(reader, request)
                .<Map<String, Object>>map(said -> Map.of("said", said, "earlier", records.earlier(reader, request)))
                .orElse(null);
    }
}
