package fr.crig.avis.rules;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.page.Errand;
import fr.crig.avis.page.Errands;
import fr.crig.avis.request.DepositLookup;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Whoever installs the service finds a committee that is nobody's: the administrator is led to the page where it becomes theirs. */
@Component
@Profile("!demo")
class CommitteeErrands implements Errands {

    private final Committee committee;
    private final DepositLookup deposits;

    CommitteeErrands(Committee committee, DepositLookup deposits) {
        this.committee = committee;
        this.deposits = deposits;
    }

    @Override
    public List<Errand> of(Actor actor) {
        return actor.is(Role.ADMINISTRATOR) && committee.isUndescribed() && !deposits.anything()
                ? List.of(Errand.of("errand.committee", CommitteeController.PATH, null))
                : List.of();
    }
}
