package fr.crig.avis.circulation;

import fr.crig.avis.account.Journal;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.request.RequestLifecycle;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.transaction.annotation.Transactional;

/** What the service does of a circulation by itself: opens it, records silence at the term, closes it. */
@Desk
public class CirculationClerk {

    private final Circulations circulations;
    private final Opinions opinions;
    private final RequestReader requests;
    private final RequestLifecycle lifecycle;
    private final Journal journal;
    private final Committee committee;
    private final Clock clock;

    CirculationClerk(
            Circulations circulations,
            Opinions opinions,
            RequestReader requests,
            RequestLifecycle lifecycle,
            Journal journal,
            Committee committee,
            Clock clock) {
        this.circulations = circulations;
        this.opinions = opinions;
        this.requests = requests;
        this.lifecycle = lifecycle;
        this.journal = journal;
        this.committee = committee;
        this.clock = clock;
    }

    /** Opens the circulation to the signatories it returns the dates for. */
    public CirculationDates open(Reference reference, OpinionDelays delays) {
        Instant now = clock.instant();
        CirculationDates dates = CirculationDates.from(now, delays, committee.circulation());
        List<String> asked = committee.asked(requests.get(reference).receivingSignatory());
        circulations.save(Circulation.open(
                reference, now, dates, asked, committee.circulation().visibility()));
        journal.record(Actor.SERVICE, "circulation.opened", reference.value(), null);
        lifecycle.circulate(reference, asked, dates.due());
        return dates;
    }

    /** At the term: whoever said nothing is recorded as silent. */
    public void recordSilence(Reference reference) {
        Instant now = clock.instant();
        int revision = requests.get(reference).revision();
        for (String signatory : silent(reference)) {
            opinions.save(Opinion.tacit(reference, signatory, now, revision));
            journal.record(Actor.SERVICE, "opinion.tacit", reference.value(), committee.shortName(signatory));
        }
        lifecycle.silent(reference);
    }

    /** All have answered, or the term is over: the request is ready for its deliberation. */
    public void close(Reference reference) {
        Circulation circulation = get(reference);
        circulation.close(clock.instant());
        circulations.save(circulation);
        journal.record(Actor.SERVICE, "circulation.closed", reference.value(), null);
        lifecycle.advance(reference, RequestState.READY, null);
    }

    /** The signatories asked that have not answered. */
    @Transactional(readOnly = true)
    public Set<String> silent(Reference reference) {
        Set<String> silent = new TreeSet<>(get(reference).asked());
        opinions.findByReferenceOrderBySignatoryAscNumberAsc(reference)
                .forEach(opinion -> silent.remove(opinion.signatory()));
        return silent;
    }

    /** Not on the day the opinion was asked: in an urgent circulation, seven days before the due date is that very day. */
    @Transactional(readOnly = true)
    public boolean wantsReminder(Reference reference) {
        return ParisTime.day(clock.instant())
                .isAfter(ParisTime.day(get(reference).openedAt()));
    }

    /** @throws NotVisible if the request does not circulate yet */
    @Transactional(readOnly = true)
    public Circulation get(Reference reference) {
        return circulations.findByReference(reference).orElseThrow(() -> new NotVisible(reference));
    }
}
