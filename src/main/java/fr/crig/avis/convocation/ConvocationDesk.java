package fr.crig.avis.convocation;

import fr.crig.avis.account.Journal;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.meeting.MeetingProcess;
import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import fr.crig.avis.storage.Desk;
import java.util.ArrayList;
import java.util.List;

/** Where the secretariat convenes the signatories to a meeting, and tells them that its agenda changed. */
@Desk
public class ConvocationDesk {

    private static final int LONGEST_REASON = 5000;

    private final MeetingLookup meetings;
    private final MeetingProcess process;
    private final ConvocationLookup convocations;
    private final ConvocationDates dates;
    private final PrintedAgenda agendas;
    private final Sending sending;
    private final ConvocationNotices notices;
    private final GuestSending guests;
    private final Journal journal;

    ConvocationDesk(
            MeetingLookup meetings,
            MeetingProcess process,
            ConvocationLookup convocations,
            ConvocationDates dates,
            PrintedAgenda agendas,
            Sending sending,
            ConvocationNotices notices,
            GuestSending guests,
            Journal journal) {
        this.meetings = meetings;
        this.process = process;
        this.convocations = convocations;
        this.dates = dates;
        this.agendas = agendas;
        this.sending = sending;
        this.notices = notices;
        this.guests = guests;
        this.journal = journal;
    }

    /**
     * The convocation leaves, and the meeting is convened.
     *
     * @throws ChangedMeanwhile if the meeting changed since the page was made
     * @throws Refusal if it is convened already, began, or leaves late without a reason
     */
    public void send(Actor actor, long id, ConvocationForm form) {
        Meeting meeting = meeting(actor, id, form.version);
        if (meeting.isConvened()) {
            throw Refusal.because("refusal.convocation.sent");
        }
        ensureToCome(meeting);
        List<Violation> violations = new ArrayList<>();
        String reason = Typed.words("reason", form.reason, LONGEST_REASON, violations);
        List<AgendaLine> agenda = agendas.of(meeting);
        check(meeting, reason, form.withoutAgenda || !agenda.isEmpty(), violations);
        Refusal.throwIfAny(violations);
        sending.first(meeting, agenda, reason, actor);
        journal.record(actor, "convocation.sent", meeting.subject(), reason);
        // What leaves is written by the process, once the meeting is convened.
        process.convened(meeting);
    }

    /** The agenda as it is now, to those who were convened: the calendar entry is the same. */
    public void sendAgenda(Actor actor, long id, int seenVersion) {
        Meeting meeting = meeting(actor, id, seenVersion);
        ensureToCome(meeting);
        Convocation last = convocations
                .last(id)
                .filter(convocation -> convocation.agendaRevision() != meeting.agendaRevision())
                .orElseThrow(() -> Refusal.because("refusal.convocation.sameAgenda"));
        Convocation next = sending.next(last, meeting, Occasion.AGENDA_CHANGED, null, actor);
        notices.tell(next);
        guests.tellAll(next, meeting);
        journal.record(actor, "convocation.agendaSent", meeting.subject(), null);
    }

    private Meeting meeting(Actor actor, long id, int seenVersion) {
        actor.ensureSecretariat();
        Meeting meeting = meetings.get(id);
        if (meeting.version() != seenVersion) {
            throw new ChangedMeanwhile(id);
        }
        return meeting;
    }

    private void ensureToCome(Meeting meeting) {
        if (!meeting.isToCome()) {
            throw Refusal.because("refusal.meeting.over");
        }
        if (dates.hasBegun(meeting)) {
            throw Refusal.because("refusal.convocation.begun");
        }
    }

    private void check(Meeting meeting, String reason, boolean agendaIsMeant, List<Violation> violations) {
        if (dates.isShortNotice(meeting) && reason == null) {
            violations.add(Violation.of("reason", "refusal.convocation.reason", dates.minimumDays()));
        }
        if (!agendaIsMeant) {
            violations.add(Violation.of("withoutAgenda", "refusal.convocation.withoutAgenda"));
        }
    }
}
