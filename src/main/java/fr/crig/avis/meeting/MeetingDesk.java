package fr.crig.avis.meeting;

import fr.crig.avis.account.Journal;
import fr.crig.avis.deliberation.AgendaKeeper;
import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Where the secretariat plans, moves, cancels and ends meetings. */
@Desk
public class MeetingDesk {

    private static final int LONGEST_REASON = 4000;

    private final Meetings meetings;
    private final MeetingPlanParser plans;
    private final Secretary secretary;
    private final AgendaKeeper agenda;
    private final MeetingLifecycle lifecycle;
    private final MeetingProcess process;
    private final MeetingDates dates;
    private final Journal journal;
    private final Clock clock;

    MeetingDesk(
            Meetings meetings,
            MeetingPlanParser plans,
            Secretary secretary,
            AgendaKeeper agenda,
            MeetingLifecycle lifecycle,
            MeetingProcess process,
            MeetingDates dates,
            Journal journal,
            Clock clock) {
        this.meetings = meetings;
        this.plans = plans;
        this.secretary = secretary;
        this.agenda = agenda;
        this.lifecycle = lifecycle;
        this.process = process;
        this.dates = dates;
        this.journal = journal;
        this.clock = clock;
    }

    public Meeting plan(Actor actor, MeetingForm form) {
        actor.ensureSecretariat();
        Meeting meeting = meetings.save(Meeting.plan(plans.read(form)));
        record(actor, "meeting.planned", meeting, null);
        process.planned(meeting, dates.convocationDue(meeting));
        return meeting;
    }

    /**
     * Changes its day, its times or its place; the requests on its agenda follow it to another day.
     *
     * @throws Refusal if an item was decided there: the meeting took place
     * @throws ChangedMeanwhile if somebody changed it since the form was made
     */
    public void change(Actor actor, long id, MeetingForm form) {
        Meeting meeting = secretary.meeting(actor, id, form.version);
        Instant before = meeting.startsAt();
        MeetingPlan plan = plans.read(form);
        ensureNothingDecided(meeting);
        if (!meeting.change(plan, moveReason(meeting, plan, form.reason), actor)) {
            return;
        }
        meetings.save(meeting);
        record(actor, "meeting.changed", meeting, meeting.changeReason());
        process.moved(meeting, dates.convocationDue(meeting));
        if (!meeting.startsAt().equals(before)) {
            agenda.follow(meeting.sitting());
        }
    }

    /** Those who were convened are told of the new day as of a first one: in time, or with a reason. */
    private String moveReason(Meeting meeting, MeetingPlan plan, String typed) {
        List<Violation> violations = new ArrayList<>();
        String reason = Typed.words("reason", typed, LONGEST_REASON, violations);
        boolean moves = !plan.startsAt().equals(meeting.startsAt());
        if (meeting.isConvened() && moves && reason == null && dates.isShortNotice(ParisTime.day(plan.startsAt()))) {
            violations.add(Violation.of("reason", "refusal.meeting.moveReason", dates.minimumNoticeDays()));
        }
        Refusal.throwIfAny(violations);
        return reason;
    }

    /** Its requests return to the backlog. */
    public void cancel(Actor actor, long id, int seenVersion, String reason) {
        Meeting meeting = secretary.meeting(actor, id, seenVersion);
        String words = Typed.requiredWords("reason", reason, LONGEST_REASON, "refusal.meeting.required.reason");
        ensureNothingDecided(meeting);
        meeting.cancel(words, actor);
        meetings.save(meeting);
        record(actor, "meeting.cancelled", meeting, words);
        agenda.returnToBacklog(meeting.sitting());
        process.cancelled(meeting);
    }

    /**
     * A second meeting on the items whose quorum was missed, where none is asked (CRPA R133-10). Their requests go from the first
     * meeting to the second.
     *
     * @param form of the second meeting, with the version of the first
     * @param items requests that wait to be decided at the first
     * @throws Refusal if the day of the first has not come, it is a second one itself, or no item is left
     */
    public Meeting prepareSecond(Actor actor, long firstId, MeetingForm form, List<Reference> items) {
        Meeting first = secretary.meeting(actor, firstId, form.version);
        first.ensureItsDayHasCome(clock.instant());
        if (first.isWithoutQuorum()) {
            throw Refusal.because("refusal.meeting.secondOfSecond");
        }
        if (items.isEmpty()) {
            throw Refusal.because("refusal.meeting.secondEmpty");
        }
        Meeting second = meetings.save(first.second(plans.read(form), items));
        journal.record(actor, "meeting.secondPrepared", first.subject(), Typed.list(items));
        record(actor, "meeting.planned", second, null);
        process.planned(second, dates.convocationDue(second));
        agenda.transfer(first.sitting(), second.sitting(), items);
        return second;
    }

    /**
     * The meeting was held: every item is decided, postponed, or goes before a second one.
     *
     * @throws Refusal before its day, if it was not convened, or an item is undecided
     */
    public void hold(Actor actor, long id, int seenVersion) {
        Meeting meeting = secretary.meeting(actor, id, seenVersion);
        meeting.ensureItsDayHasCome(clock.instant());
        List<Reference> undecided = agenda.undecided(meeting.sitting());
        if (!undecided.isEmpty()) {
            throw Refusal.because("refusal.meeting.itemsUndecided", Typed.list(undecided));
        }
        lifecycle.held(id);
        journal.record(actor, "meeting.held", meeting.subject(), null);
        process.held(meeting, dates.minutesDue(meeting));
    }

    private void ensureNothingDecided(Meeting meeting) {
        if (agenda.hasDecided(meeting.sitting())) {
            throw Refusal.because("refusal.meeting.itemsDecided");
        }
    }

    private void record(Actor actor, String act, Meeting meeting, String detail) {
        journal.record(actor, act, meeting.subject(), detail);
    }
}
