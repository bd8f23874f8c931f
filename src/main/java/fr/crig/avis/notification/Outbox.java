package fr.crig.avis.notification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import fr.crig.avis.committee.CommitteeProperties;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
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
    private final DeliveryRound round;
    private final DeliveryBell bell;
    private final MailComposer composer;
    private final Preferences preferences;
    private final Clock clock;
    private final String host;

    Outbox(
            Notices notices,
            DeliveryRound round,
            DeliveryBell bell,
            MailComposer composer,
            Preferences preferences,
            CommitteeProperties committee,
            Clock clock) {
        this.notices = notices;
        this.round = round;
        this.bell = bell;
        this.composer = composer;
        this.preferences = preferences;
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
        Set<String> told = told(letters);
        List<Letter> news = letters.stream()
                .filter(letter -> told.add(letter.key().told(letter.recipient().email())))
                .toList();
        if (news.isEmpty()) {
            return;
        }
        Map<NoticeKind, Map<String, Rhythm>> rhythms = rhythms(news);
        List<Notice> written = news.stream()
                .map(letter -> write(letter, rhythm(letter, rhythms)))
                .toList();
        List<Notice> leaving = written.stream().filter(Notice::isPending).toList();
        boolean ours = !leaving.isEmpty() && round.takes(leaving);
        notices.saveAll(written);
        if (ours) {
            bell.deliverAfterCommit(leaving);
        } else if (!leaving.isEmpty()) {
            bell.ringAfterCommit();
        }
    }

    private Set<String> told(Collection<Letter> letters) {
        Map<String, Set<String>> codes = letters.stream()
                .map(Letter::key)
                .collect(groupingBy(NoticeKey::topic, mapping(NoticeKey::code, toSet())));
        Set<String> told = new HashSet<>();
        codes.forEach((topic, ofTopic) -> told.addAll(notices.findTold(topic, ofTopic)));
        return told;
    }

    /** The addresses of who was told of such an event since then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> told(NoticeTopic topic, NoticeEvent event, Instant since) {
        return notices.findRecipientsSince(topic.id(), event.name() + "%", since);
    }

    private Map<NoticeKind, Map<String, Rhythm>> rhythms(List<Letter> letters) {
        Map<NoticeKind, Set<String>> usernames = letters.stream()
                .filter(letter -> letter.recipient().username() != null)
                .collect(groupingBy(
                        Letter::kind, mapping(letter -> letter.recipient().username(), toSet())));
        Map<NoticeKind, Map<String, Rhythm>> rhythms = new EnumMap<>(NoticeKind.class);
        usernames.forEach((kind, people) -> rhythms.put(kind, preferences.of(people, kind)));
        return rhythms;
    }

    private static Rhythm rhythm(Letter letter, Map<NoticeKind, Map<String, Rhythm>> rhythms) {
        return rhythms.getOrDefault(letter.kind(), Map.of())
                .getOrDefault(Objects.requireNonNullElse(letter.recipient().username(), ""), Rhythm.AT_ONCE);
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
