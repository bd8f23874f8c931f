package fr.crig.avis.consultation;

import fr.crig.avis.account.Journal;
import fr.crig.avis.deliberation.Quorum;
import fr.crig.avis.deliberation.Route;
import fr.crig.avis.deliberation.WrittenDeliberations;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestLifecycle;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.time.Instant;
import org.springframework.transaction.annotation.Transactional;

/** What the service does of a written consultation by itself: opens it, opens the vote, closes and counts it. */
@Desk
public class ConsultationClerk {

    private final Consultations consultations;
    private final RunningConsultations running;
    private final ConsultationCalendar calendar;
    private final Parties parties;
    private final Seats seats;
    private final WrittenDeliberations deliberations;
    private final RequestReader requests;
    private final RequestLifecycle lifecycle;
    private final Journal journal;
    private final Clock clock;

    ConsultationClerk(
            Consultations consultations,
            RunningConsultations running,
            ConsultationCalendar calendar,
            Parties parties,
            Seats seats,
            WrittenDeliberations deliberations,
            RequestReader requests,
            RequestLifecycle lifecycle,
            Journal journal,
            Clock clock) {
        this.consultations = consultations;
        this.running = running;
        this.calendar = calendar;
        this.parties = parties;
        this.seats = seats;
        this.deliberations = deliberations;
        this.requests = requests;
        this.lifecycle = lifecycle;
        this.journal = journal;
        this.clock = clock;
    }

    public ConsultationDates open(Reference reference, Route route) {
        Instant now = clock.instant();
        boolean urgent = route == Route.URGENT_WRITTEN_CONSULTATION;
        ConsultationDates dates = calendar.opening(now, urgent);
        consultations.save(Consultation.open(reference, urgent, now, dates));
        deliberations.open(reference, dates.earliestEnd(), route);
        lifecycle.advance(reference, RequestState.WRITTEN_CONSULTATION, dates.earliestEnd());
        journal.record(Actor.SERVICE, "consultation.opened", reference.value(), null);
        return dates;
    }

    /** Opens the vote to those who are entitled today. */
    public VoteDates openVote(Reference reference) {
        Instant now = clock.instant();
        FundingRequest request = requests.get(reference);
        Consultation consultation = running.get(reference);
        VoteDates dates = calendar.vote(now, consultation.urgent());
        consultation.openVote(parties.entitled(request, consultation), now, dates.end());
        consultations.save(consultation);
        lifecycle.advance(reference, RequestState.WRITTEN_CONSULTATION, dates.end());
        return dates;
    }

    /** @return whether enough took part; otherwise the request goes to a meeting */
    public boolean closeVote(Reference reference) {
        Instant now = clock.instant();
        Consultation consultation = running.get(reference);
        Quorum participation = seats.participation(consultation);
        consultation.closeVote(participation, now);
        consultations.save(consultation);
        boolean valid = participation.isReached();
        if (!valid) {
            deliberations.sendToMeeting(reference);
        }
        journal.record(
                Actor.SERVICE, valid ? "consultation.voteClosed" : "consultation.invalid", reference.value(), null);
        return valid;
    }

    /**
     * The second avis is given up: what runs in writing for it stops, and what was said for it stays between those who said it.
     *
     * @throws fr.crig.avis.shared.Refusal once it is decided
     */
    public void stop(Reference reference) {
        FundingRequest request = requests.get(reference);
        consultations
                .findFirstLockedByReferenceOrderByIdDesc(reference)
                .filter(consultation -> !request.isNotifiedSince(consultation.openedAt()))
                .ifPresent(consultation -> stop(request, consultation));
    }

    private void stop(FundingRequest request, Consultation consultation) {
        consultation.stop(clock.instant());
        consultations.save(consultation);
        if (request.state() == RequestState.WRITTEN_CONSULTATION) {
            deliberations.giveUp(request.reference());
            lifecycle.advance(request.reference(), RequestState.READY, null);
        }
    }

    /** Not on the day the vote opened: when one day is left for it, the eve of its term is that very day. */
    @Transactional(readOnly = true)
    public boolean wantsReminder(Reference reference) {
        return Consultation.last(consultations.findByReference(reference))
                .filter(consultation ->
                        ParisTime.day(clock.instant()).isAfter(ParisTime.day(consultation.voteOpenedAt())))
                .isPresent();
    }
}
