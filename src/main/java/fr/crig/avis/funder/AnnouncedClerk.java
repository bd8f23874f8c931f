package fr.crig.avis.funder;

import fr.crig.avis.account.Journal;
import fr.crig.avis.avis.FollowUpDelays;
import fr.crig.avis.avis.FollowUpNotices;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/** Asks again on the day for which a funder announced its decision. */
@Desk
public class AnnouncedClerk {

    private final FollowUpDelays delays;
    private final FollowUpNotices notices;
    private final FunderClerk funders;
    private final RequestReader requests;
    private final Committee committee;
    private final Journal journal;
    private final Clock clock;

    AnnouncedClerk(
            FollowUpDelays delays,
            FollowUpNotices notices,
            FunderClerk funders,
            RequestReader requests,
            Committee committee,
            Journal journal,
            Clock clock) {
        this.delays = delays;
        this.notices = notices;
        this.funders = funders;
        this.requests = requests;
        this.committee = committee;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Reference> due() {
        return delays.due(today());
    }

    /** Once for each day that was announced, on whichever node. */
    public void ask(Reference reference) {
        FundingRequest request = requests.get(reference);
        if (delays.askAgain(reference) && request.isFollowUpAwaited()) {
            notices.asked(request, today());
            journal.record(
                    Actor.SERVICE,
                    "reminder.followUp",
                    reference.value(),
                    committee.shortName(request.receivingSignatory()));
            funders.ask(Actor.SERVICE, reference);
        }
    }

    private LocalDate today() {
        return ParisTime.day(clock.instant());
    }
}
