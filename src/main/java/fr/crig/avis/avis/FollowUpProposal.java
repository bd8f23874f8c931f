package fr.crig.avis.avis;

import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** What waits for an agent of the receiving signatory to confirm or to correct it. Of a request at most one is open. */
@Table("follow_up_proposal")
public class FollowUpProposal {

    @Id
    private Long id;

    @Version
    private Integer version;

    private Reference reference;
    private String receivingSignatory;
    private GivenBy givenBy;
    private Instant givenAt;
    private Proposed content;
    private ProposalState state;
    private Instant settledAt;
    private String settledBy;

    /** Unique: of one request silence is taken for an answer once, on whichever node. */
    private String silenceOf;

    static FollowUpProposal of(FundingRequest request, GivenBy givenBy, Proposed content, Instant now) {
        var proposal = new FollowUpProposal();
        proposal.reference = request.reference();
        proposal.receivingSignatory = request.receivingSignatory();
        proposal.givenBy = givenBy;
        proposal.givenAt = now;
        proposal.content = content;
        proposal.state = ProposalState.OPEN;
        proposal.silenceOf = givenBy == GivenBy.SILENCE ? request.reference().value() : null;
        return proposal;
    }

    void settle(ProposalState end, Actor by, Instant now) {
        state = end;
        settledAt = now;
        settledBy = by.name();
    }

    /** For the agent to look over. */
    void into(FollowUpForm form) {
        form.proposal = id;
        content.into(form);
    }

    /** Whether nobody said anything. */
    public boolean isOfSilence() {
        return silenceOf != null;
    }

    public Long id() {
        return id;
    }

    public Reference reference() {
        return reference;
    }

    public String receivingSignatory() {
        return receivingSignatory;
    }

    public GivenBy givenBy() {
        return givenBy;
    }

    public Instant givenAt() {
        return givenAt;
    }

    public Proposed content() {
        return content;
    }

    public ProposalState state() {
        return state;
    }

    /** Null while it is open. */
    public Instant settledAt() {
        return settledAt;
    }

    public String settledBy() {
        return settledBy;
    }
}
