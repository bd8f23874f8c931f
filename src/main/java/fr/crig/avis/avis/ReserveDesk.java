package fr.crig.avis.avis;

import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Desk;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;

/** Where the agents of the receiving signatory say, after the funder's decision, that a reserve of the avis is lifted. */
@Desk
public class ReserveDesk {

    private final FollowUps followUps;
    private final AvisRegister register;
    private final LiftingClerk liftings;
    private final RequestReader requests;

    ReserveDesk(FollowUps followUps, AvisRegister register, LiftingClerk liftings, RequestReader requests) {
        this.followUps = followUps;
        this.register = register;
        this.liftings = liftings;
        this.requests = requests;
    }

    /**
     * Those that this agent may lift now, by rank in the avis, from 1.
     *
     * @throws NotVisible for anybody else, or when none is open
     */
    @Transactional(readOnly = true)
    public Map<Integer, String> open(Actor agent, Reference reference) {
        Map<Integer, String> open = openOn(reference);
        if (!isAgentOf(agent, reference) || open.isEmpty()) {
            throw new NotVisible(reference);
        }
        return open;
    }

    /** @throws ChangedMeanwhile if one of them is lifted or proposed already */
    public void propose(Actor agent, Reference reference, ReserveForm form) {
        if (!isAgentOf(agent, reference)) {
            throw new NotVisible(reference);
        }
        if (form.lifted.isEmpty()) {
            throw Refusal.of("lifted", "refusal.reserve.none");
        }
        Map<Integer, String> open = openOn(reference);
        if (!form.lifted.stream().allMatch(rank -> rank != null && open.containsKey(rank))) {
            throw new ChangedMeanwhile(reference);
        }
        liftings.propose(agent, requests.visible(agent, reference), inForce(reference), form.lifted, GivenBy.AGENT);
    }

    /** Whether this reader may note that one was lifted. */
    @Transactional(readOnly = true)
    public boolean mayLift(Actor reader, FundingRequest visible) {
        return reader.isAgentOf(visible.receivingSignatory())
                && !openOn(visible.reference()).isEmpty();
    }

    private boolean isAgentOf(Actor agent, Reference reference) {
        return agent.isAgentOf(requests.visible(agent, reference).receivingSignatory());
    }

    private Map<Integer, String> openOn(Reference reference) {
        return followUps
                .findByReference(reference)
                .flatMap(followUp -> AvisRegister.inForce(register.all(reference))
                        .map(avis -> notProposed(OpenReserves.of(avis, followUp), reference)))
                .orElse(Map.of());
    }

    private Map<Integer, String> notProposed(Map<Integer, String> open, Reference reference) {
        if (!open.isEmpty()) {
            open.keySet().removeAll(liftings.waiting(reference));
        }
        return open;
    }

    private Avis inForce(Reference reference) {
        return AvisRegister.inForce(register.all(reference)).orElseThrow(() -> new NotVisible(reference));
    }
}
