package fr.crig.avis.meeting;

import fr.crig.avis.account.Journal;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import java.time.Clock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the secretariat makes the agenda of a meeting. */
@Service
@Transactional
public class AgendaDesk {

    private final Meetings meetings;
    private final MeetingReader reader;
    private final Secretary secretary;
    private final AgendaKeeper agenda;
    private final RequestReader requests;
    private final Journal journal;
    private final Clock clock;

    AgendaDesk(
            Meetings meetings,
            MeetingReader reader,
            Secretary secretary,
            AgendaKeeper agenda,
            RequestReader requests,
            Journal journal,
            Clock clock) {
        this.meetings = meetings;
        this.reader = reader;
        this.secretary = secretary;
        this.agenda = agenda;
        this.requests = requests;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Takes a request from the backlog.
     *
     * @throws Refusal if it does not wait for a meeting
     */
    public void place(Actor actor, Reference reference, PlacementForm form) {
        secretary.ensure(actor);
        if (reference == null) {
            throw Refusal.of("reference", "refusal.choice");
        }
        if (requests.get(reference).state() != RequestState.READY) {
            throw Refusal.of("reference", "refusal.meeting.requestMovedOn");
        }
        if (form.meeting == null) {
            throw Refusal.of("meeting", "refusal.choice");
        }
        Meeting meeting = reader.get(form.meeting);
        meeting.place(reference, form.minutes == null ? 0 : form.minutes, clock.instant());
        meetings.save(meeting);
        journal.record(actor, "meeting.itemPlaced", reference.value(), null);
        agenda.enter(meeting, reference);
    }

    /** Returns a request to the backlog. */
    public void remove(Actor actor, long id, int seenVersion, Reference reference) {
        change(actor, id, seenVersion, meeting -> {
            agenda.leave(meeting, reference);
            meeting.remove(reference);
        });
        journal.record(actor, "meeting.itemRemoved", reference.value(), null);
    }

    public void moveUp(Actor actor, long id, int seenVersion, Reference reference) {
        reorder(actor, id, seenVersion, reference, Meeting::moveUp);
    }

    public void moveDown(Actor actor, long id, int seenVersion, Reference reference) {
        reorder(actor, id, seenVersion, reference, Meeting::moveDown);
    }

    private void reorder(
            Actor actor, long id, int seenVersion, Reference reference, BiConsumer<Meeting, Reference> move) {
        change(actor, id, seenVersion, meeting -> {
            move.accept(meeting, reference);
            journal.record(actor, "meeting.reordered", meeting.subject(), reference.value());
        });
    }

    /** @throws ChangedMeanwhile if somebody changed the agenda since the page was made */
    private void change(Actor actor, long id, int seenVersion, Consumer<Meeting> act) {
        Meeting meeting = secretary.meeting(actor, id, seenVersion);
        act.accept(meeting);
        meetings.save(meeting);
    }
}
