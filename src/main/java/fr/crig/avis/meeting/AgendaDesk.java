package fr.crig.avis.meeting;

import fr.crig.avis.account.Journal;
import fr.crig.avis.deliberation.AgendaKeeper;
import fr.crig.avis.deliberation.DeliberationLookup;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

/** Where the secretariat makes the agenda of a meeting. */
@Desk
public class AgendaDesk {

    private final Meetings meetings;
    private final MeetingLookup reader;
    private final Secretary secretary;
    private final AgendaKeeper keeper;
    private final DeliberationLookup deliberations;
    private final ItemDocuments documents;
    private final RequestReader requests;
    private final Journal journal;
    private final Clock clock;

    AgendaDesk(
            Meetings meetings,
            MeetingLookup reader,
            Secretary secretary,
            AgendaKeeper keeper,
            DeliberationLookup deliberations,
            ItemDocuments documents,
            RequestReader requests,
            Journal journal,
            Clock clock) {
        this.meetings = meetings;
        this.reader = reader;
        this.secretary = secretary;
        this.keeper = keeper;
        this.deliberations = deliberations;
        this.documents = documents;
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
        actor.ensureSecretariat();
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
        journal.record(actor, "meeting.itemAdded", meeting.subject(), reference.value());
        keeper.enter(meeting.sitting(), reference);
    }

    /**
     * A request returns to the backlog; any other subject is gone, and its documents with it.
     *
     * @return what people call it
     */
    public String remove(Actor actor, long id, int seenVersion, String code) {
        Meeting meeting = secretary.meeting(actor, id, seenVersion);
        AgendaItem item = item(meeting, code);
        if (item.isRequest()) {
            keeper.leave(meeting.sitting(), item.reference());
            journal.record(actor, "meeting.itemRemoved", code, null);
        }
        change(meeting, agenda -> agenda.remove(code));
        documents.of(id, code).forEach(documents::remove);
        journal.record(actor, "meeting.itemTakenOff", meeting.subject(), item.label());
        return item.label();
    }

    /** Its deliberation stops: from whatever agenda it waits on. */
    public void takeOff(Actor actor, Reference reference) {
        deliberations
                .meetingOf(reference)
                .map(reader::get)
                .ifPresent(meeting -> remove(actor, meeting.id(), meeting.version(), reference.value()));
    }

    public void moveUp(Actor actor, long id, int seenVersion, String code) {
        reorder(actor, id, seenVersion, code, agenda -> agenda.moveUp(code));
    }

    public void moveDown(Actor actor, long id, int seenVersion, String code) {
        reorder(actor, id, seenVersion, code, agenda -> agenda.moveDown(code));
    }

    /**
     * @param codes of all its items, in their new order
     * @param moved the one that was dragged
     */
    public void order(Actor actor, long id, int seenVersion, List<String> codes, String moved) {
        reorder(actor, id, seenVersion, moved, agenda -> agenda.order(codes));
    }

    /** @throws Refusal if that is no length for an item */
    public void retime(Actor actor, long id, int seenVersion, String code, int minutes) {
        Meeting meeting = secretary.meeting(actor, id, seenVersion);
        String label = item(meeting, code).label();
        if (change(meeting, agenda -> agenda.retime(code, minutes))) {
            journal.record(actor, "meeting.itemRetimed", meeting.subject(), label);
        }
    }

    private void reorder(Actor actor, long id, int seenVersion, String code, Predicate<Agenda> move) {
        Meeting meeting = secretary.meeting(actor, id, seenVersion);
        String label = item(meeting, code).label();
        if (change(meeting, move)) {
            journal.record(actor, "meeting.reordered", meeting.subject(), label);
        }
    }

    private boolean change(Meeting meeting, Predicate<Agenda> how) {
        boolean changed = meeting.changeAgenda(how);
        if (changed) {
            meetings.save(meeting);
        }
        return changed;
    }

    private static AgendaItem item(Meeting meeting, String code) {
        return new Agenda(meeting.items()).item(code);
    }
}
