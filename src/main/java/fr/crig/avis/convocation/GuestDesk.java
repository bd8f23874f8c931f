package fr.crig.avis.convocation;

import fr.crig.avis.account.Journal;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.util.Collection;

/** Where the secretariat invites people who have no voice, takes an invitation back, and notes who of them came. */
@Desk
public class GuestDesk {

    private final MeetingLookup meetings;
    private final ConvocationLookup convocations;
    private final ConvocationDates dates;
    private final Guests guests;
    private final GuestLookup lookup;
    private final GuestSending sending;
    private final Journal journal;
    private final Clock clock;

    GuestDesk(
            MeetingLookup meetings,
            ConvocationLookup convocations,
            ConvocationDates dates,
            Guests guests,
            GuestLookup lookup,
            GuestSending sending,
            Journal journal,
            Clock clock) {
        this.meetings = meetings;
        this.convocations = convocations;
        this.dates = dates;
        this.guests = guests;
        this.lookup = lookup;
        this.sending = sending;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * It is told with the others when they are convened; at once if they are.
     *
     * @throws Refusal once the meeting began, or if that address is invited already
     */
    public void invite(Actor secretary, long id, GuestForm form) {
        Meeting meeting = toCome(secretary, id);
        Guest.Named named = GuestParser.read(form, lookup.of(id));
        Guest former = lookup.former(id, named.email()).orElse(null);
        Guest guest = guests.save(Guest.invited(id, named, former, secretary, clock.instant()));
        journal.record(secretary, "guest.invited", meeting.subject(), guest.name());
        if (meeting.isConvened()) {
            convocations.last(id).ifPresent(last -> sending.invite(last, meeting, guest));
        }
    }

    /** It is told, if it had been invited by a mail. @throws Refusal once the meeting began */
    public void withdraw(Actor secretary, long id, long guestId) {
        Meeting meeting = toCome(secretary, id);
        Guest guest = lookup.get(id, guestId);
        guest.withdraw(clock.instant());
        Guest withdrawn = guests.save(guest);
        journal.record(secretary, "guest.withdrawn", meeting.subject(), withdrawn.name());
        if (meeting.isConvened() && withdrawn.wasTold()) {
            convocations.last(id).ifPresent(last -> sending.takeBack(last, withdrawn));
        }
    }

    /**
     * For the minutes.
     *
     * @param there identifiers of those who came
     * @throws Refusal before the day, or once the meeting is over: its minutes are written from what was noted
     */
    public void note(Actor secretary, long id, Collection<Long> there) {
        secretary.ensureSecretariat();
        Meeting meeting = meetings.get(id);
        if (!mayNote(meeting)) {
            throw Refusal.because("refusal.guest.notNow");
        }
        lookup.of(id).stream()
                .filter(guest -> guest.attended() != there.contains(guest.id()))
                .forEach(guest -> turn(secretary, meeting, guest));
    }

    private void turn(Actor secretary, Meeting meeting, Guest guest) {
        guest.attend(!guest.attended());
        guests.save(guest);
        if (guest.attended()) {
            journal.record(secretary, "guest.present", meeting.subject(), guest.name());
        } else {
            journal.record(secretary, "guest.absent", meeting.subject(), guest.name());
        }
    }

    boolean mayNote(Meeting meeting) {
        return meeting.isConvened() && meeting.hasItsDayCome(clock.instant());
    }

    boolean mayInvite(Meeting meeting) {
        return meeting.isToCome() && !dates.hasBegun(meeting);
    }

    private Meeting toCome(Actor secretary, long id) {
        secretary.ensureSecretariat();
        Meeting meeting = meetings.get(id);
        if (!mayInvite(meeting)) {
            throw Refusal.because("refusal.guest.tooLate");
        }
        return meeting;
    }
}
