package fr.crig.avis.meeting;

import fr.crig.avis.account.Journal;
import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.committee.WorkingDays;
import fr.crig.avis.request.RequestLifecycle;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the service does by itself once a route is chosen: waits for a meeting, or opens a written consultation. */
@Service
@Transactional
public class ConsultationDesk {

    private final Deliberations deliberations;
    private final RequestReader requests;
    private final RequestLifecycle lifecycle;
    private final WorkingDays workingDays;
    private final CommitteeProperties.Route figures;
    private final Journal journal;
    private final Clock clock;

    ConsultationDesk(
            Deliberations deliberations,
            RequestReader requests,
            RequestLifecycle lifecycle,
            WorkingDays workingDays,
            CommitteeProperties committee,
            Journal journal,
            Clock clock) {
        this.deliberations = deliberations;
        this.requests = requests;
        this.lifecycle = lifecycle;
        this.workingDays = workingDays;
        this.figures = committee.route();
        this.journal = journal;
        this.clock = clock;
    }

    public void enterBacklog(Reference reference) {
        lifecycle.advance(reference, RequestState.READY, null);
    }

    /** @return last day of the consultation */
    public LocalDate open(Reference reference, Route route) {
        Instant now = clock.instant();
        LocalDate lastDay = lastDay(reference, route, ParisTime.day(now));
        Instant due = ParisTime.endOf(lastDay);
        deliberations.save(Deliberation.inWriting(reference, now, due, route == Route.LATE));
        lifecycle.advance(reference, RequestState.WRITTEN_CONSULTATION, due);
        journal.record(Actor.SERVICE, "consultation.opened", reference.value(), null);
        return lastDay;
    }

    /** An urgent one ends on the useful date if that comes first, yet lasts until the next working day at least. */
    private LocalDate lastDay(Reference reference, Route route, LocalDate today) {
        LocalDate ordinary = workingDays.after(today, figures.consultationWorkingDays());
        if (route != Route.URGENT_WRITTEN_CONSULTATION) {
            return ordinary;
        }
        LocalDate useful = requests.get(reference).usefulDate();
        LocalDate shortest = workingDays.after(today, 1);
        if (useful.isBefore(shortest)) {
            return shortest;
        }
        return useful.isBefore(ordinary) ? useful : ordinary;
    }
}
