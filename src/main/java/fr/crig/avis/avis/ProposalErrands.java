package fr.crig.avis.avis;

import fr.crig.avis.page.Errand;
import fr.crig.avis.page.Errands;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** What the funder answered, or did not, until an agent of the receiving signatory confirms or corrects it. */
@Component
class ProposalErrands implements Errands {

    private final FollowUpProposals proposals;

    ProposalErrands(FollowUpProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public List<Errand> of(Actor actor) {
        if (!actor.is(Role.AGENT) || actor.signatory() == null) {
            return List.of();
        }
        return proposals
                .findByReceivingSignatoryAndStateOrderById(actor.signatory(), ProposalState.OPEN, Limit.of(MOST))
                .stream()
                .map(proposal -> Errand.of(
                                "errand.proposal." + proposal.givenBy(),
                                "/demandes/" + proposal.reference() + "/suite",
                                null)
                        .on(proposal.reference().value()))
                .toList();
    }
}
