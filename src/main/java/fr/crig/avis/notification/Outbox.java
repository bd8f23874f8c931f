package fr.crig.avis.notification;

import fr.crig.avis.committee.CommitteeProperties;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where messages are put, in the transaction of what they tell: they leave only if it commits. */
@Component
public class Outbox {

    private final Notices notices;
    private final DeliveryQueue queue;
    private final MailComposer composer;
    private final Clock clock;
    private final String host;

    Outbox(Notices notices, DeliveryQueue queue, MailComposer composer, CommitteeProperties committee, Clock clock) {
        this.notices = notices;
        this.queue = queue;
        this.composer = composer;
        this.clock = clock;
        this.host = URI.create(committee.baseUrl()).getHost();
    }

    /** Writes one notice a recipient; nothing for those who have already got one of the same key. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Announcement announcement, Collection<Recipient> recipients) {
        recipients.stream()
                .filter(recipient -> isNew(announcement.key(), recipient))
                .forEach(recipient -> write(announcement, recipient));
    }

    private boolean isNew(NoticeKey key, Recipient recipient) {
        return !notices.existsByEventAndReferenceAndRecipient(key.code(), key.topic(), recipient.email());
    }

    private void write(Announcement announcement, Recipient recipient) {
        Mail mail = composer.compose(announcement, recipient);
        Enclosed enclosed = announcement.enclosed();
        Notice notice =
                Notice.of(announcement.key(), recipient, mail, enclosed.file(), newMessageId(), clock.instant());
        notice.invite(enclosed.calendar());
        queue.add(notices.save(notice));
    }

    private String newMessageId() {
        return "<%s@%s>".formatted(UUID.randomUUID(), host);
    }
}
