package fr.crig.avis.avis;

import fr.crig.avis.account.Journal;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import org.springframework.transaction.annotation.Transactional;

/** Where the agents of the receiving signatory say what is published of a grant. */
@Desk
public class GrantDesk {

    private final Grants grants;
    private final FollowUps followUps;
    private final RequestReader requests;
    private final Committee committee;
    private final Journal journal;
    private final Clock clock;

    GrantDesk(
            Grants grants,
            FollowUps followUps,
            RequestReader requests,
            Committee committee,
            Journal journal,
            Clock clock) {
        this.grants = grants;
        this.followUps = followUps;
        this.requests = requests;
        this.committee = committee;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What is known; before anybody said anything, what the dossier says, for the agent to look over.
     *
     * @throws NotVisible for anybody but an agent of the receiving signatory, or when nothing was granted
     */
    @Transactional(readOnly = true)
    public GrantForm form(Actor agent, Reference reference) {
        FundingRequest request = described(agent, reference);
        return grants.findByReference(reference)
                .map(GrantFormWriter::of)
                .orElseGet(() -> GrantFormWriter.proposed(request, granted(reference), committee.signatories()));
    }

    /** @throws fr.crig.avis.shared.ChangedMeanwhile if somebody else said something since the form was made */
    public void describe(Actor agent, Reference reference, GrantForm form) {
        described(agent, reference);
        GrantData data = grants.findByReference(reference).orElseGet(() -> GrantData.of(reference));
        GrantParser.Read read = new GrantParser(ParisTime.day(clock.instant())).read(form);
        data.describe(form.version, read.facts(), read.beneficiaries(), agent, clock.instant());
        grants.save(data);
        journal.record(agent, "grant.described", reference.value(), null);
    }

    /** Whether this reader says what is published. */
    @Transactional(readOnly = true)
    public boolean mayDescribe(Actor reader, FundingRequest visible) {
        return reader.isAgentOf(visible.receivingSignatory())
                && followUps
                        .findByReference(visible.reference())
                        .filter(followUp -> followUp.result().isGranted())
                        .isPresent();
    }

    private FundingRequest described(Actor agent, Reference reference) {
        FundingRequest request = requests.visible(agent, reference);
        if (!mayDescribe(agent, request)) {
            throw new NotVisible(reference);
        }
        return request;
    }

    private FollowUp granted(Reference reference) {
        return followUps.findByReference(reference).orElseThrow();
    }
}
