package fr.crig.avis.signon;

import fr.crig.avis.page.Errand;
import fr.crig.avis.page.Errands;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Who asks to get in waits for the secretariat, and for nobody else. */
@Component
class AccessErrands implements Errands {

    private final Identities identities;
    private final SignOnProperties properties;

    AccessErrands(Identities identities, SignOnProperties properties) {
        this.identities = identities;
        this.properties = properties;
    }

    @Override
    public List<Errand> of(Actor actor) {
        if (!actor.is(Role.SECRETARIAT) || properties.providers().isEmpty()) {
            return List.of();
        }
        return identities.findByStateOrderById(Identity.State.WAITING, Limit.of(MOST)).stream()
                .map(identity -> Errand.of("errand.access", AccessController.PATH, null, identity.name()))
                .toList();
    }
}
