package fr.crig.avis.funder;

import fr.crig.avis.account.Journal;
import fr.crig.avis.avis.ProposalClerk;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.Desk;
import java.time.Clock;

/** Asks the funder itself, where somebody knows its address, beside the receiving signatory. */
@Desk
public class FunderClerk {

    private final RequestReader requests;
    private final ProposalClerk proposals;
    private final FunderAddress addresses;
    private final FunderNotices notices;
    private final Journal journal;
    private final Clock clock;

    FunderClerk(
            RequestReader requests,
            ProposalClerk proposals,
            FunderAddress addresses,
            FunderNotices notices,
            Journal journal,
            Clock clock) {
        this.requests = requests;
        this.proposals = proposals;
        this.addresses = addresses;
        this.notices = notices;
        this.journal = journal;
        this.clock = clock;
    }

    /** Not while what it answered waits for an agent; nor when nobody knows its address. */
    public void ask(Actor by, Reference reference) {
        FundingRequest request = requests.get(reference);
        String email = addresses.of(request);
        if (email.isEmpty()
                || !request.isFollowUpAwaited()
                || proposals.open(reference).isPresent()) {
            return;
        }
        notices.asked(request, email, ParisTime.day(clock.instant()));
        journal.record(by, "funder.asked", reference.value(), null);
    }
}
