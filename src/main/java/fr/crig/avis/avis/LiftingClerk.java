package fr.crig.avis.avis;

import fr.crig.avis.account.Journal;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts before those who made them the reserves that are said to be lifted. */
@Desk
class LiftingClerk {

    private final ReserveLiftings liftings;
    private final ReserveMakers makers;
    private final ReserveNotices notices;
    private final Journal journal;
    private final Clock clock;

    LiftingClerk(ReserveLiftings liftings, ReserveMakers makers, ReserveNotices notices, Journal journal, Clock clock) {
        this.liftings = liftings;
        this.makers = makers;
        this.notices = notices;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param ranks of reserves of this avis, none of which is proposed already */
    public void propose(Actor by, FundingRequest request, Avis avis, Collection<Integer> ranks, GivenBy givenBy) {
        for (int rank : new TreeSet<>(ranks)) {
            ReserveLifting lifting = ReserveLifting.of(avis, rank, makers.of(avis, rank), givenBy, by, clock.instant());
            notices.proposed(request, liftings.save(lifting));
            journal.record(by, "reserve.proposed", avis.reference().value(), lifting.words());
        }
    }

    /** Ranks of those that wait for an answer. */
    public Set<Integer> waiting(Reference reference) {
        return liftings.findByReferenceAndState(reference, LiftingState.PROPOSED).stream()
                .map(ReserveLifting::rank)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
