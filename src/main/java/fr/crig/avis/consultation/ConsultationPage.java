package fr.crig.avis.consultation;

import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.request.FundingRequest;
import java.util.List;

/**
 * What stands on the page of a consultation, and what this reader may do there now.
 *
 * @param party member of a signatory that takes part
 * @param voted the signatory of this member has given its vote
 * @param out member of a signatory that is out of the item
 */
public record ConsultationPage(
        FundingRequest request,
        ConsultationRecord said,
        boolean party,
        boolean out,
        boolean secretary,
        boolean open,
        boolean voted) {

    public boolean mayContribute() {
        return (party || secretary) && said.phase() == Phase.DEBATE;
    }

    public boolean mayCallToMeeting() {
        return party && open;
    }

    public boolean mayVote() {
        return party && said.phase() == Phase.VOTE;
    }

    public boolean mayPrepareVote() {
        return secretary && said.phase() == Phase.PREPARING;
    }

    public boolean mayRecord() {
        return secretary && said.consultation().state() == ConsultationState.COUNTED && said.phase() == Phase.COUNTED;
    }

    public boolean showsProposal() {
        return said.consultation().proposal() != null && said.debateVisible();
    }

    public List<Outcome> outcomes() {
        return Outcome.OF_AVIS;
    }
}
