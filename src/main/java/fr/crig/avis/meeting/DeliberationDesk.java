package fr.crig.avis.meeting;

import fr.crig.avis.account.Journal;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Json;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the secretary of a request records what the committee decided at a meeting. */
@Service
@Transactional
public class DeliberationDesk {

    private static final int LONGEST_DRAFT = 200_000;

    private final Deliberations deliberations;
    private final DecisionReader decisions;
    private final ItemSecretary secretary;
    private final MeetingReader meetings;
    private final RequestReader requests;
    private final DeliberationProcess process;
    private final Journal journal;
    private final Clock clock;

    DeliberationDesk(
            Deliberations deliberations,
            DecisionReader decisions,
            ItemSecretary secretary,
            MeetingReader meetings,
            RequestReader requests,
            DeliberationProcess process,
            Journal journal,
            Clock clock) {
        this.deliberations = deliberations;
        this.decisions = decisions;
        this.secretary = secretary;
        this.meetings = meetings;
        this.requests = requests;
        this.process = process;
        this.journal = journal;
        this.clock = clock;
    }

    /** Keeps what was typed, complete or not. */
    public void saveDraft(Actor actor, Reference reference, DeliberationForm form) {
        Deliberation deliberation = open(actor, reference, form.version);
        int length = Json.write(form).length();
        if (length > LONGEST_DRAFT) {
            throw Refusal.because("refusal.tooLong", LONGEST_DRAFT, length);
        }
        deliberation.type(form);
        deliberations.save(deliberation);
    }

    /**
     * Records the outcome, of the meeting's day even if it is recorded later. A request that is postponed returns to the backlog,
     * any other goes on to its avis.
     *
     * @throws Refusal if what was typed is incomplete, the quorum is missed and it is not postponed, or its meeting has not begun
     * @throws ChangedMeanwhile if somebody changed it since the form was made
     */
    public void decide(Actor actor, Reference reference, DeliberationForm form) {
        Deliberation deliberation = open(actor, reference, form.version);
        Meeting meeting = meetings.get(deliberation.meeting());
        meeting.ensureBegun(clock.instant());
        LocalDate usefulDate = requests.get(reference).usefulDate();
        LocalDate day = ParisTime.day(deliberation.due());
        deliberation.decide(decisions.read(meeting, reference, form), day, usefulDate, actor, clock.instant());
        deliberations.save(deliberation);
        boolean postponed = deliberation.isPostponed();
        journal.record(actor, postponed ? "deliberation.postponed" : "deliberation.decided", reference.value(), null);
        process.deliberated(reference, postponed);
    }

    private Deliberation open(Actor actor, Reference reference, int seenVersion) {
        secretary.ensure(actor, reference);
        if (requests.get(reference).state().isOver()) {
            throw Refusal.because("refusal.meeting.requestMovedOn");
        }
        Deliberation deliberation = deliberations
                .findByReferenceAndState(reference, DeliberationState.OPEN)
                .orElseThrow(() -> new ChangedMeanwhile(reference));
        if (deliberation.mode() != Mode.MEETING) {
            throw new NotVisible(reference);
        }
        deliberation.ensureUnchangedSince(seenVersion);
        return deliberation;
    }
}
