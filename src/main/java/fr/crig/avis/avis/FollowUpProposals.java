package fr.crig.avis.avis;

import fr.crig.avis.shared.Reference;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Never more than one of a request is open. */
@Transactional
interface FollowUpProposals extends Repository<FollowUpProposal, Long> {

    FollowUpProposal save(FollowUpProposal proposal);

    Optional<FollowUpProposal> findByReferenceAndState(Reference reference, ProposalState state);

    boolean existsBySilenceOf(String reference);

    List<FollowUpProposal> findByReceivingSignatoryAndStateOrderById(
            String signatory, ProposalState state, Limit limit);
}
