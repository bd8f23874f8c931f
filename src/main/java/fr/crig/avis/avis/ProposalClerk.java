package fr.crig.avis.avis;

import fr.crig.avis.account.Journal;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is said of the funder's decision until an agent of the receiving signatory confirms or corrects it. */
@Desk
public class ProposalClerk {

    private final FollowUpProposals proposals;
    private final FollowUpNotices notices;
    private final AvisRegister register;
    private final RequestReader requests;
    private final Journal journal;
    private final Clock clock;

    ProposalClerk(
            FollowUpProposals proposals,
            FollowUpNotices notices,
            AvisRegister register,
            RequestReader requests,
            Journal journal,
            Clock clock) {
        this.proposals = proposals;
        this.notices = notices;
        this.register = register;
        this.requests = requests;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * By the funder, who has no account. What it said before and nobody confirmed is replaced.
     *
     * @param funder how the journal names it
     * @param grantPath where in its form the data of the grant are
     * @throws Refusal with all that is wrong
     */
    public void answer(Actor funder, Reference reference, FollowUpForm decision, GrantForm grant, String grantPath) {
        FundingRequest request = awaited(reference);
        LocalDate today = ParisTime.day(clock.instant());
        var rules = new FollowUpRules(inForce(reference).content(), today);
        List<Violation> violations = new ArrayList<>();
        Refusal.collect(violations, () -> {
            rules.check(decision);
            return decision;
        });
        GrantParser.Read read = Refusal.collect(violations, () -> new GrantParser(today, grantPath).read(grant));
        Refusal.throwIfAny(violations);
        propose(funder, request, GivenBy.FUNDER, Proposed.of(rules, decision, read));
        journal.record(funder, "followUp.answered", reference.value(), null);
    }

    /**
     * The State was silent for too long. Once a request, even if an agent saw that it was not so.
     *
     * @param since the day on which silence became a refusal
     */
    public void presumeRefusal(Reference reference, LocalDate since) {
        FundingRequest request = awaited(reference);
        if (proposals.existsBySilenceOf(reference.value())
                || proposals
                        .findByReferenceAndState(reference, ProposalState.OPEN)
                        .isPresent()) {
            return;
        }
        var silence = new Proposed(
                FollowUpResult.REFUSED, null, since, null, null, null, List.of(), GrantFacts.NONE, List.of());
        propose(Actor.SERVICE, request, GivenBy.SILENCE, silence);
        journal.record(Actor.SERVICE, "followUp.presumed", reference.value(), null);
    }

    /** What waits for an agent, if anything does. */
    @Transactional(readOnly = true)
    public Optional<FollowUpProposal> open(Reference reference) {
        return proposals.findByReferenceAndState(reference, ProposalState.OPEN);
    }

    private void propose(Actor by, FundingRequest request, GivenBy givenBy, Proposed content) {
        proposals
                .findByReferenceAndState(request.reference(), ProposalState.OPEN)
                .ifPresent(former -> {
                    former.settle(ProposalState.SUPERSEDED, by, clock.instant());
                    proposals.save(former);
                });
        notices.proposed(request, proposals.save(FollowUpProposal.of(request, givenBy, content, clock.instant())));
    }

    private FundingRequest awaited(Reference reference) {
        FundingRequest request = requests.get(reference);
        if (!request.isFollowUpAwaited()) {
            throw Refusal.because("refusal.followUp.notAwaited");
        }
        return request;
    }

    private Avis inForce(Reference reference) {
        return AvisRegister.inForce(register.all(reference)).orElseThrow(() -> new NotVisible(reference));
    }
}
