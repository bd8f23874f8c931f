package fr.crig.avis.deliberation;

import fr.crig.avis.request.DossierPart;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Role;
import java.util.Map;
import org.springframework.stereotype.Component;

/** On the dossier's page, the signatory that acts as its secretary; nothing when the secretariat does. */
@Component
class SecretaryPart implements DossierPart {

    private static final int BEFORE_DELIBERATION = 45;

    private final ItemSecretary secretaries;

    SecretaryPart(ItemSecretary secretaries) {
        this.secretaries = secretaries;
    }

    @Override
    public int order() {
        return BEFORE_DELIBERATION;
    }

    @Override
    public String fragment() {
        return "deliberation/dossier :: secretary";
    }

    @Override
    public Map<String, Object> model(FundingRequest request, Actor actor) {
        Reference reference = request.reference();
        // Appointed when the way to the committee is chosen.
        return !request.hasReached(RequestState.READY)
                ? null
                : secretaries
                        .signatoryOf(reference)
                        .map(signatory -> Map.<String, Object>of(
                                "signatory",
                                signatory,
                                "reference",
                                reference,
                                "changes",
                                actor.is(Role.SECRETARIAT) && ItemSecretary.mayChange(request)))
                        .orElse(null);
    }
}
