package fr.crig.avis.convocation;

import fr.crig.avis.account.Journal;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.member.RepresentationChanged;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.storage.Desk;
import org.springframework.context.event.EventListener;

/** Once convened, a meeting is told at once to who will sit at it from now on, and taken back from who will not. */
@Desk
public class SeatsClerk {

    private final MeetingLookup meetings;
    private final ConvocationLookup convocations;
    private final ConvocationDates dates;
    private final Sending sending;
    private final ConvocationNotices notices;
    private final Journal journal;

    SeatsClerk(
            MeetingLookup meetings,
            ConvocationLookup convocations,
            ConvocationDates dates,
            Sending sending,
            ConvocationNotices notices,
            Journal journal) {
        this.meetings = meetings;
        this.convocations = convocations;
        this.dates = dates;
        this.sending = sending;
        this.notices = notices;
        this.journal = journal;
    }

    /** In the transaction that changed it. */
    @EventListener
    public void on(RepresentationChanged changed) {
        meetings.toCome().stream()
                .filter(meeting -> meeting.isConvened() && !dates.hasBegun(meeting))
                .forEach(meeting -> tell(meeting, changed.by()));
    }

    private void tell(Meeting meeting, Actor by) {
        convocations
                .last(meeting.id())
                .flatMap(last -> sending.toNewSeats(last, meeting, by))
                .ifPresent(sent -> {
                    notices.tell(sent);
                    journal.record(by, "convocation.seatsChanged", meeting.subject(), null);
                });
    }
}
