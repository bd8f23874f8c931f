package fr.crig.avis.avis;

import fr.crig.avis.page.Errand;
import fr.crig.avis.page.Errands;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reserves that are said to be lifted wait for a member of a signatory that made them, or for the secretariat. */
@Component
class LiftingErrands implements Errands {

    private final ReserveLiftings liftings;

    LiftingErrands(ReserveLiftings liftings) {
        this.liftings = liftings;
    }

    @Override
    public List<Errand> of(Actor actor) {
        List<ReserveLifting> ofSignatory = actor.is(Role.MEMBER) && actor.signatory() != null
                ? liftings.findWaitingFor(actor.signatory(), MOST)
                : List.of();
        List<ReserveLifting> ofCommittee =
                actor.is(Role.SECRETARIAT) ? liftings.findWaitingForTheSecretariat(MOST) : List.of();
        return Stream.concat(ofSignatory.stream(), ofCommittee.stream())
                .limit(MOST)
                .map(lifting -> Errand.of(
                                "errand.lifting",
                                "/demandes/" + lifting.reference() + "/reserves/" + lifting.id(),
                                null)
                        .on(lifting.reference().value()))
                .toList();
    }
}
