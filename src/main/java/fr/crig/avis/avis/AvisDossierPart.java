package fr.crig.avis.avis;

import fr.crig.avis.page.Anchor;
import fr.crig.avis.request.DossierPart;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Actor;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The avis and its follow-up, on the dossier page. */
@Component
class AvisDossierPart implements DossierPart {

    private static final int AFTER_DELIBERATION = 400;

    private final AvisReader avis;
    private final FollowUpDesk followUps;
    private final GrantLookup grants;
    private final GrantDesk grantDesk;
    private final LiftingClerk liftings;

    AvisDossierPart(
            AvisReader avis, FollowUpDesk followUps, GrantLookup grants, GrantDesk grantDesk, LiftingClerk liftings) {
        this.avis = avis;
        this.followUps = followUps;
        this.grants = grants;
        this.grantDesk = grantDesk;
        this.liftings = liftings;
    }

    @Override
    public int order() {
        return AFTER_DELIBERATION;
    }

    @Override
    public Place place() {
        return Place.ANSWER;
    }

    @Override
    public Anchor heading() {
        return new Anchor("avis", "avis.contents");
    }

    @Override
    public String fragment() {
        return "avis/dossier :: avis";
    }

    @Override
    public Map<String, Object> model(FundingRequest request, Actor reader) {
        return request.hasReached(RequestState.AVIS_RECORDED)
                ? avis.of(request.reference())
                        .map(recorded -> model(request, recorded, reader))
                        .orElse(null)
                : null;
    }

    private Map<String, Object> model(FundingRequest request, Avis recorded, Actor reader) {
        Map<String, Object> model = new HashMap<>();
        model.put("number", recorded.number());
        model.put("standing", avis.standing(reader, recorded, request));
        model.put("avis", recorded.content());
        FollowUp followUp =
                request.mayHaveFollowUp() ? followUps.of(recorded.reference()).orElse(null) : null;
        boolean granted = followUp != null && followUp.result().isGranted();
        model.put("followUp", followUp);
        model.put("waiting", granted ? liftings.waiting(recorded.reference()) : Set.of());
        model.put(
                "expectedOn",
                followUp == null ? followUps.expectedOn(recorded.reference()).orElse(null) : null);
        model.put("grant", granted ? grants.of(recorded.reference()) : null);
        model.put("describes", granted && grantDesk.mayDescribe(reader, request));
        return model;
    }
}
