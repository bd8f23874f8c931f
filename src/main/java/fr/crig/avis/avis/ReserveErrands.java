package fr.crig.avis.avis;

import fr.crig.avis.page.Errand;
import fr.crig.avis.page.Errands;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** A reserve is open until an agent of the receiving signatory notes that it was lifted. Nothing limits it in time. */
@Component
class ReserveErrands implements Errands {

    private final OpenReserves reserves;

    ReserveErrands(OpenReserves reserves) {
        this.reserves = reserves;
    }

    @Override
    public List<Errand> of(Actor actor) {
        if (!actor.is(Role.AGENT) || actor.signatory() == null) {
            return List.of();
        }
        return reserves.of(actor.signatory(), MOST).stream()
                .map(reference -> Errand.of("errand.reserve", "/demandes/" + reference + "/reserves", null)
                        .on(reference))
                .toList();
    }
}
