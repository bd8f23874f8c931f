package fr.crig.avis.circulation;

import fr.crig.avis.page.Errand;
import fr.crig.avis.request.DossierPart;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Actor;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The dossier says it itself when it has changed since the opinion of its reader's signatory. */
@Component
class OlderOpinionPart implements DossierPart {

    private static final int FIRST = 4;

    private final OlderOpinionErrands errands;

    OlderOpinionPart(OlderOpinionErrands errands) {
        this.errands = errands;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public Place place() {
        return Place.CALL;
    }

    @Override
    public String fragment() {
        return "circulation/dossier :: older";
    }

    @Override
    public Map<String, Object> model(FundingRequest request, Actor reader) {
        if (request.state() != RequestState.CIRCULATING) {
            return null;
        }
        return errands.of(reader).stream()
                .filter(errand -> errand.reference().equals(request.reference().value()))
                .findFirst()
                .map(Errand::path)
                .map(path -> Map.<String, Object>of("path", path))
                .orElse(null);
    }
}
