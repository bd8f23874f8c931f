package fr.crig.avis.casefile;

import fr.crig.avis.request.DossierPart;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.shared.Actor;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The last section of a dossier: to take it away. */
@Component
class CasePart implements DossierPart {

    private static final int LAST = 900;

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public Place place() {
        return Place.END;
    }

    @Override
    public String fragment() {
        return "casefile/part :: take";
    }

    @Override
    public Map<String, Object> model(FundingRequest request, Actor reader) {
        return Map.of();
    }
}
