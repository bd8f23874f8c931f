package fr.crig.avis.notification;

import fr.crig.avis.committee.CommitteeProperties;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private final Preferences preferences;
    private final Clock clock;
    private final String host;

    Outbox(
            Notices notices,
            DeliveryQueue queue,
            MailComposer composer,
            Preferences preferences,
            CommitteeProperties committee,
            Clock clock) {
        this.notices = notices;
        this.queue = queue;
        this.composer = composer;
        this.preferences = preferences;
        this.clock = clock;
        this.host = committee.host();
    }

    /** Writes one notice a recipient; nothing for those who have already got one of the same key. Who wants it later, or not at all,
     * gets no mail of it: the notice says so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Announcement announcement, Collection<Recipient> recipients) {
        Map<String, Rhythm> rhythms = rhythms(announcement, recipients);
        NoticeKey key = announcement.key();
        Set<String> told = new HashSet<>(notices.findRecipients(key.code(), key.topic()));
        recipients.stream()
                .filter(recipient -> told.add(recipient.email()))
                .forEach(recipient ->
                        write(announcement, recipient, rhythms.getOrDefault(recipient.username(), Rhythm.AT_ONCE)));
    }

    /** The addresses of who was told of such an event since then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> told(NoticeTopic topic, NoticeEvent event, Instant since) {
        return notices.findRecipientsSince(topic.id(), event.name() + "%", since);
    }

    private Map<String, Rhythm> rhythms(Announcement announcement, Collection<Recipient> recipients) {
        List<String> usernames = recipients.stream()
                .map(Recipient::username)
                .filter(Objects::nonNull)
                .toList();
        return preferences.of(usernames, announcement.key().event().kind());
    }

    private void write(Announcement announcement, Recipient recipient, Rhythm rhythm) {
        Mail mail = composer.compose(announcement, recipient);
        Enclosed enclosed = announcement.enclosed();
        Notice notice =
                Notice.of(announcement.key(), recipient, mail, enclosed.file(), newMessageId(), clock.instant());
        notice.invite(enclosed.calendar());
        enclosed.gathered().ifPresent(digest -> notice.endWith(digest.unsubscribe()));
        switch (rhythm) {
            case AT_ONCE -> queue.add(notices.save(notice));
            case WORKING_DAYS, MONDAYS -> {
                notice.gather(composer.line(announcement, recipient));
                notices.save(notice);
            }
            case NEVER -> {
                notice.silence();
                notices.save(notice);
            }
        }
    }

    private String newMessageId() {
        return "<%s@%s>".formatted(UUID.randomUUID(), host);
    }
}
