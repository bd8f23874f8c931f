package fr.crig.avis.funder;

import fr.crig.avis.avis.ProposalClerk;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.OpenRequests;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.request.UsefulDate;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;

/** Finds the grants of which the State said nothing for so long that it refused them (décret 2018-514, art. 7). */
@Desk
public class SilenceClerk {

    private final OpenRequests open;
    private final RequestReader requests;
    private final ProposalClerk proposals;
    private final Committee committee;
    private final Clock clock;

    SilenceClerk(OpenRequests open, RequestReader requests, ProposalClerk proposals, Committee committee, Clock clock) {
        this.open = open;
        this.requests = requests;
        this.proposals = proposals;
        this.committee = committee;
        this.clock = clock;
    }

    /** Those whose decision is still awaited. */
    @Transactional(readOnly = true)
    public List<Reference> awaited() {
        return open.awaitingFollowUp().stream().map(Reference::of).toList();
    }

    /** May be called again: of one request it is proposed once. */
    public void look(Reference reference) {
        refusedSince(requests.get(reference)).ifPresent(day -> proposals.presumeRefusal(reference, day));
    }

    private Optional<LocalDate> refusedSince(FundingRequest request) {
        LocalDate limit = UsefulDate.silenceIsRefusal(request.dossier(), request.suspendedDays(), committee.route());
        return Optional.ofNullable(limit)
                .filter(day -> ParisTime.day(clock.instant()).isAfter(day) && request.isFollowUpAwaited());
    }
}
