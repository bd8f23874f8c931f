package fr.crig.avis.avis;

import fr.crig.avis.account.Journal;
import fr.crig.avis.page.Typed;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestLifecycle;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;

/** Where the agents of the receiving signatory say what the funder decided. */
@Desk
public class FollowUpDesk {

    private final FollowUps followUps;
    private final FollowUpDelays delays;
    private final FollowUpProposals proposals;
    private final Grants grants;
    private final LiftingClerk liftings;
    private final AvisRegister register;
    private final OpenReserves reserves;
    private final RequestReader requests;
    private final RequestLifecycle lifecycle;
    private final FollowUpProcess process;
    private final Journal journal;
    private final Clock clock;

    FollowUpDesk(
            FollowUps followUps,
            FollowUpDelays delays,
            FollowUpProposals proposals,
            Grants grants,
            LiftingClerk liftings,
            AvisRegister register,
            OpenReserves reserves,
            RequestReader requests,
            RequestLifecycle lifecycle,
            FollowUpProcess process,
            Journal journal,
            Clock clock) {
        this.followUps = followUps;
        this.delays = delays;
        this.proposals = proposals;
        this.grants = grants;
        this.liftings = liftings;
        this.register = register;
        this.reserves = reserves;
        this.requests = requests;
        this.lifecycle = lifecycle;
        this.process = process;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whoever was overtaken keeps what was typed, and compares it with what is there now. */
    @Transactional(readOnly = true)
    public void bringUpToDate(Actor agent, Reference reference, FollowUpForm form) {
        form.version = requests.visible(agent, reference).version();
        form.proposal = proposed(reference).map(FollowUpProposal::id).orElse(null);
    }

    /** Records the follow-up and closes the request; or that the funder has not decided yet, and the request stays open. */
    public void record(Actor agent, Reference reference, FollowUpForm form) {
        FundingRequest request = requests.visible(agent, reference);
        ensureAgentOfReceiving(agent, request);
        if (request.version() != form.version) {
            throw new ChangedMeanwhile(reference);
        }
        ensureAwaited(request);
        FollowUpProposal proposal = proposed(reference).orElse(null);
        if (!Objects.equals(form.proposal, proposal == null ? null : proposal.id())) {
            throw new ChangedMeanwhile(reference);
        }
        rules(reference, proposal).check(form);
        GivenBy givenBy = proposal == null ? GivenBy.AGENT : settle(agent, proposal, form);
        if (!form.result.isDecision()) {
            delay(agent, request, form, givenBy);
            return;
        }
        // First, because its version refuses whoever is second.
        lifecycle.close(reference);
        if (followUps.save(read(reference, form, agent, givenBy)).openReserves() > 0) {
            reserves.settle(reference);
        }
        if (form.result.isGranted()) {
            liftings.propose(agent, request, inForce(reference), form.lifted, givenBy);
        }
        journal.record(agent, "followUp.recorded", reference.value(), null);
        process.recorded(reference);
    }

    /** @return who is said to have decided so: whoever proposed it, unless the agent recorded something else */
    private GivenBy settle(Actor agent, FollowUpProposal proposal, FollowUpForm form) {
        Reference reference = proposal.reference();
        Proposed recorded = Proposed.of(rules(reference), form, GrantParser.Read.NOTHING);
        boolean same = proposal.content().saysTheSame(recorded);
        proposal.settle(same ? ProposalState.CONFIRMED : ProposalState.CORRECTED, agent, clock.instant());
        proposals.save(proposal);
        journal.record(agent, same ? "followUp.confirmed" : "followUp.corrected", reference.value(), null);
        if (form.result.isGranted() && proposal.content().describesGrant()) {
            GrantData data = GrantData.of(reference);
            data.describe(0, proposal.content().grant(), proposal.content().beneficiaries(), agent, clock.instant());
            grants.save(data);
        }
        return same ? proposal.givenBy() : GivenBy.AGENT;
    }

    private void delay(Actor agent, FundingRequest request, FollowUpForm form, GivenBy givenBy) {
        delays.note(agent, request.reference(), form.until, givenBy);
        journal.record(agent, "followUp.notYet", request.reference().value(), String.valueOf(form.until));
    }

    /** The request whose follow-up this agent may record now. */
    @Transactional(readOnly = true)
    public FundingRequest awaited(Actor agent, Reference reference) {
        FundingRequest request = requests.visible(agent, reference);
        ensureAgentOfReceiving(agent, request);
        ensureAwaited(request);
        return request;
    }

    @Transactional(readOnly = true)
    public Optional<FollowUp> of(Reference reference) {
        return followUps.findByReference(reference);
    }

    /** When the funder of a request whose decision is awaited said that it will decide. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> expectedOn(Reference reference) {
        return delays.expectedOn(reference);
    }

    /** What waits to be confirmed or corrected; of a request that the caller's reader may see. */
    @Transactional(readOnly = true)
    public Optional<FollowUpProposal> proposed(Reference reference) {
        return proposals.findByReferenceAndState(reference, ProposalState.OPEN);
    }

    @Transactional(readOnly = true)
    FollowUpRules rules(Reference reference) {
        return rules(reference, null);
    }

    /** Silence may have become a refusal before the committee gave its avis. */
    private FollowUpRules rules(Reference reference, FollowUpProposal proposal) {
        LocalDate silentSince = proposal != null && proposal.givenBy() == GivenBy.SILENCE
                ? proposal.content().decidedOn()
                : null;
        return new FollowUpRules(inForce(reference).content(), ParisTime.day(clock.instant()), silentSince);
    }

    private Avis inForce(Reference reference) {
        return AvisRegister.inForce(register.all(reference)).orElseThrow(() -> new NotVisible(reference));
    }

    private FollowUp read(Reference reference, FollowUpForm form, Actor agent, GivenBy givenBy) {
        Avis avis = inForce(reference);
        return new FollowUp(
                null,
                reference,
                avis.number(),
                rules(reference).result(form),
                FollowUpRules.amount(form).orElse(null),
                form.decidedOn,
                Typed.line(form.funderReference),
                Typed.words(form.remark),
                clock.instant(),
                agent.name(),
                form.result.isGranted() ? avis.content().reserves().size() : 0,
                givenBy,
                Set.of());
    }

    private static void ensureAgentOfReceiving(Actor agent, FundingRequest request) {
        if (!agent.isAgentOf(request.receivingSignatory())) {
            throw Refusal.because("refusal.followUp.agentOfReceiving");
        }
    }

    private static void ensureAwaited(FundingRequest request) {
        if (!request.isFollowUpAwaited()) {
            throw Refusal.because("refusal.followUp.notAwaited");
        }
    }
}
