package fr.crig.avis.notification;

import fr.crig.avis.notification.Recipient.Capacity;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.signon.AccessAsked;
import fr.crig.avis.signon.AccessDeclined;
import fr.crig.avis.signon.AccessGranted;
import fr.crig.avis.signon.AccessLookup;
import fr.crig.avis.signon.Identity;
import fr.crig.avis.signon.SignOnChoices;
import fr.crig.avis.storage.Desk;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;

/**
 * Tells the secretariat that somebody asks to get in by another service, and them what it answered. The first of a day is told at
 * once, the others of it together the next morning: a provider has more people than the committee, and all of them may try.
 */
@Desk
public class AccessMails {

    private final Outbox outbox;
    private final Recipients recipients;
    private final SignOnChoices providers;
    private final AccessLookup requests;

    AccessMails(Outbox outbox, Recipients recipients, SignOnChoices providers, AccessLookup requests) {
        this.requests = requests;
        this.outbox = outbox;
        this.recipients = recipients;
        this.providers = providers;
    }

    @EventListener
    public void on(AccessAsked asked) {
        Identity identity = asked.identity();
        LocalDate today = ParisTime.day(identity.askedAt());
        outbox.put(
                Announcement.once(NoticeEvent.ACCESS_ASKED, AccessFacts.of(today))
                        .saying(providers.name(identity.provider())),
                recipients.secretariat());
    }

    /** Once, however many nodes do so. */
    public void others(LocalDate day) {
        long others = requests.othersWaitingOf(day);
        if (others > 0) {
            outbox.put(
                    Announcement.once(NoticeEvent.ACCESS_WAITING, AccessFacts.of(day))
                            .saying(others),
                    recipients.secretariat());
        }
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
