package fr.crig.avis.worklist;

import fr.crig.avis.request.DossierPart;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who is late on a request, on its page: the secretariat reminds them there. */
@Component
class LatePart implements DossierPart {

    private static final int FIRST = 5;

    private final LateLookup lates;

    LatePart(LateLookup lates) {
        this.lates = lates;
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
        return "worklist/late :: part";
    }

    @Override
    public Map<String, Object> model(FundingRequest request, Actor reader) {
        return reader.is(Role.SECRETARIAT)
                ? lates.find(request)
                        .map(late -> Map.<String, Object>of("late", late))
                        .orElse(null)
                : null;
    }
}
