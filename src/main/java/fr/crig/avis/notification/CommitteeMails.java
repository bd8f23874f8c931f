package fr.crig.avis.notification;

import fr.crig.avis.notification.Recipient.Capacity;
import fr.crig.avis.rules.MailboxMoved;
import fr.crig.avis.storage.Desk;
import java.util.List;
import org.springframework.context.event.EventListener;

/** Tells those whom the committee writes to what an administrator changes of it. */
@Desk
public class CommitteeMails {

    private final Outbox outbox;
    private final Recipients recipients;

    CommitteeMails(Outbox outbox, Recipients recipients) {
        this.outbox = outbox;
        this.recipients = recipients;
    }

    /** At the former address too, as for an account: else whoever moves it reads the messages of another unseen. */
    @EventListener
    public void on(MailboxMoved moved) {
        var topic = new CommitteeFacts(moved.whose());
        outbox.put(
                Announcement.each(NoticeEvent.MAILBOX_MOVED, topic, moved.resolution())
                        .saying(moved.by().name(), moved.formerEmail(), moved.email(), moved.holdsFrom()),
                Recipients.together(
                        List.of(body(moved, moved.formerEmail()), body(moved, moved.email())),
                        recipients.secretariat()));
    }

    private static Recipient body(MailboxMoved moved, String email) {
        return new Recipient(email, moved.whose(), Capacity.BODY, moved.whose());
    }
}
