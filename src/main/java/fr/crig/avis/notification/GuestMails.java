package fr.crig.avis.notification;

import fr.crig.avis.convocation.Convocation;
import fr.crig.avis.convocation.Guest;
import fr.crig.avis.convocation.GuestNews;
import fr.crig.avis.convocation.GuestNotices;
import fr.crig.avis.convocation.Invitations;
import fr.crig.avis.notification.Recipient.Capacity;
import fr.crig.avis.storage.Desk;
import java.util.List;

/** Tells the guests of a meeting when and where it is, with the agenda that was made for them: no link, for they have no account. */
@Desk
class GuestMails implements GuestNotices {

    private final Outbox outbox;
    private final Invitations invitations;
    private final MeetingDetails details;

    GuestMails(Outbox outbox, Invitations invitations, MeetingDetails details) {
        this.outbox = outbox;
        this.invitations = invitations;
        this.details = details;
    }

    @Override
    public void tell(Convocation convocation, Guest guest, GuestNews news) {
        NoticeEvent event = NoticeEvent.valueOf("MEETING_GUEST_" + news);
        var topic = new MeetingFacts(convocation.meeting(), convocation.day());
        var calendar = new CalendarPart(
                news.takesBack() ? "CANCEL" : "REQUEST", invitations.write(convocation, guest, news.takesBack()));
        var enclosed = new Enclosed(details.of(convocation), null, List.of(), file(convocation, guest), calendar, null);
        outbox.put(
                Announcement.each(event, topic, guest.id(), guest.sequenceNumber())
                        .with(enclosed),
                List.of(new Recipient(guest.email(), guest.name(), Capacity.GUEST, "")));
    }

    private static AttachedFile file(Convocation convocation, Guest guest) {
        return guest.document() == null
                ? null
                : new AttachedFile(
                        "ordre-du-jour-%s.pdf".formatted(convocation.day()), GuestAttachment.source(guest.document()));
    }
}
