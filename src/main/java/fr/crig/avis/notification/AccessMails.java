package fr.crig.avis.notification;

import fr.crig.avis.notification.Recipient.Capacity;
import fr.crig.avis.signon.AccessAsked;
import fr.crig.avis.signon.AccessDeclined;
import fr.crig.avis.signon.AccessGranted;
import fr.crig.avis.signon.Identity;
import fr.crig.avis.signon.SignOnChoices;
import fr.crig.avis.storage.Desk;
import java.util.List;
import org.springframework.context.event.EventListener;

/** Tells the secretariat that somebody asks to get in by another service, once however often they try, and them what it answered. */
@Desk
public class AccessMails {

    private final Outbox outbox;
    private final Recipients recipients;
    private final SignOnChoices providers;

    AccessMails(Outbox outbox, Recipients recipients, SignOnChoices providers) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.providers = providers;
    }

    @EventListener
    public void on(AccessAsked asked) {
        outbox.put(about(NoticeEvent.ACCESS_ASKED, asked.identity()), recipients.secretariat());
    }

    /** At the address of the account: its owner hears of it too if it was not they who asked. */
    @EventListener
    public void on(AccessGranted granted) {
        Identity identity = granted.identity();
        outbox.put(
                about(NoticeEvent.ACCESS_GRANTED, identity)
                        .leadingTo("/connexion")
                        .saying(
                                providers.name(identity.provider()),
                                granted.account().username()),
                List.of(Recipients.owner(granted.account())));
    }

    /** Whoever has no address there is told at the next try. */
    @EventListener
    public void on(AccessDeclined declined) {
        Identity identity = declined.identity();
        if (!identity.email().isEmpty()) {
            outbox.put(
                    about(NoticeEvent.ACCESS_DECLINED, identity).leadingTo("/contact"),
                    List.of(new Recipient(identity.email(), "", Capacity.ASKER, "")));
        }
    }

    private Announcement about(NoticeEvent event, Identity identity) {
        return Announcement.once(event, AccessFacts.of(identity)).saying(providers.name(identity.provider()));
    }
}
