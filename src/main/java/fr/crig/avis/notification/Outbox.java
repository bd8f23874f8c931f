package fr.crig.avis.notification;

import fr.crig.avis.committee.Committee;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where messages are put, in the transaction of what they tell: they leave only if it commits. */
@Component
public class Outbox {

    private final Notices notices;
    private final DeliveryRound round;
    private final DeliveryBell bell;
    private final MailComposer composer;
    private final KnownBefore knowledge;
    private final Clock clock;
    private final String host;

    Outbox(
            Notices notices,
            DeliveryRound round,
            DeliveryBell bell,
            MailComposer composer,
            KnownBefore knowledge,
            Committee committee,
            Clock clock) {
        this.notices = notices;
        this.round = round;
        this.bell = bell;
        this.composer = composer;
        this.knowledge = knowledge;
        this.clock = clock;
        this.host = committee.host();
    }

    /** Writes one notice a recipient; nothing for those who have already got one of the same key. Who wants it later, or not at all,
     * gets no mail of it: the notice says so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Announcement announcement, Collection<Recipient> recipients) {
        put(recipients.stream()
                .map(recipient -> new Letter(announcement, recipient))
                .toList());
    }

    /** The same where each is told in other words: one question to the database and one writing, however many they are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Collection<Letter> letters) {
        KnownBefore.Known known = knowledge.about(letters);
        List<Letter> news = letters.stream()
                .filter(letter ->
                        known.told().add(letter.key().told(letter.recipient().email())))
                .toList();
        if (news.isEmpty()) {
            return;
        }
        List<Notice> written =
                news.stream().map(letter -> write(letter, known.rhythm(letter))).toList();
        List<Notice> leaving = written.stream().filter(Notice::isPending).toList();
        boolean ours = !leaving.isEmpty() && round.takes(leaving);
        notices.saveAll(written);
        if (ours) {
            bell.deliverAfterCommit(leaving);
        } else if (!leaving.isEmpty()) {
            bell.ringAfterCommit();
        }
    }

    /** The addresses of who was told of such an event since then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> told(NoticeTopic topic, NoticeEvent event, Instant since) {
        return notices.findRecipientsSince(topic.id(), event.name() + "%", since);
    }

    private Notice write(Letter letter, Rhythm rhythm) {
        Announcement announcement = letter.announcement();
        Recipient recipient = letter.recipient();
        Mail mail = composer.compose(announcement, recipient);
        Enclosed enclosed = announcement.enclosed();
        Notice notice =
                Notice.of(announcement.key(), recipient, mail, enclosed.file(), newMessageId(), clock.instant());
        notice.invite(enclosed.calendar());
        enclosed.gathered().ifPresent(digest -> notice.endWith(digest.unsubscribe()));
        switch (rhythm) {
            case AT_ONCE -> {}
            case WORKING_DAYS, MONDAYS -> notice.gather(composer.line(announcement, recipient));
            case NEVER -> notice.silence();
        }
        return notice;
    }

    private String newMessageId() {
        return "<%s@%s>".formatted(UUID.randomUUID(), host);
    }
}
