package fr.crig.avis.notification;

import fr.crig.avis.account.LinkPurpose;
import fr.crig.avis.convocation.CalendarLines;
import fr.crig.avis.shared.MailAddress;
import fr.crig.avis.shared.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * One message to one recipient, kept from the moment it is due until a server takes it, and after. Written in the transaction
 * of what it tells; delivered later. Its {@code Message-ID} never changes, so a repeated delivery is recognised as one.
 */
public class Notice {

    @Id
    private Long id;

    @Version
    private int version;

    private String messageId;
    private String event;
    private String reference;
    private String recipient;
    private String recipientName;
    private String subject;
    private String bodyText;
    private String bodyHtml;
    private String attachmentName;
    private String attachmentSource;
    private String calendarMethod;
    private String calendar;
    private NoticeState state;
    private int attempts;
    private Instant createdAt;
    private Instant failingSince;
    private Instant nextAttemptAt;
    private Instant takenUntil;
    private Instant sentAt;
    private Instant forgottenAt;
    private String username;
    private UUID unsubscribe;

    @Embedded.Nullable
    private DigestLine line;

    private DeliveryFailure.Kind failure;
    private String lastError;

    @Transient
    private boolean rewritten;

    /** Used when read back. */
    Notice() {}

    /** @param attachment null when nothing goes with it */
    static Notice of(
            NoticeKey key, Recipient recipient, Mail mail, AttachedFile attachment, String messageId, Instant now) {
        Notice notice = new Notice();
        notice.event = key.code();
        notice.reference = key.topic();
        notice.recipient = recipient.email();
        notice.recipientName = recipient.name();
        notice.username = recipient.username();
        notice.subject = mail.subject();
        notice.bodyText = mail.text();
        notice.bodyHtml = mail.html();
        notice.attach(attachment);
        notice.messageId = messageId;
        notice.createdAt = now;
        notice.waitFor(now);
        return notice;
    }

    private void attach(AttachedFile attachment) {
        if (attachment != null) {
            attachmentName = attachment.name();
            attachmentSource = attachment.source();
        }
    }

    /** @param part null when it invites to nothing */
    void invite(CalendarPart part) {
        if (part != null) {
            calendarMethod = part.method();
            calendar = part.content();
        }
    }

    /** It is a digest. @param token under which its reader ends it */
    void endWith(UUID token) {
        unsubscribe = token;
    }

    /** It does not leave by itself, but as a line of the next digest. */
    void gather(DigestLine asLine) {
        requirePending();
        line = asLine;
        settle(NoticeState.GATHERED);
    }

    /** @param still whether the digest has a line of it */
    void digested(boolean still) {
        settle(still ? NoticeState.DIGESTED : NoticeState.OUTDATED);
    }

    /** Its reader does not want it. */
    void silence() {
        settle(NoticeState.SILENCED);
    }

    private void waitFor(Instant nextAttempt) {
        state = NoticeState.PENDING;
        nextAttemptAt = nextAttempt;
        takenUntil = null;
    }

    /** The node that writes it delivers it: no other may take it before that. */
    void takenUntil(Instant end) {
        takenUntil = end;
    }

    boolean isTakenAt(Instant time) {
        return takenUntil != null && time.isBefore(takenUntil);
    }

    /** A server took it. */
    void sent(Instant now) {
        attempted(NoticeState.SENT);
        sentAt = now;
        failure = null;
        lastError = null;
    }

    /** There is no server to give it to: it stays readable here, and nothing pretends that it left. */
    void kept() {
        requirePending();
        settle(NoticeState.KEPT);
    }

    /** Not this time; it will be attempted again. @param since when it began to fail */
    void failed(DeliveryFailure why, Instant since, Instant retryAt) {
        attempted(NoticeState.PENDING);
        note(why);
        failingSince = since;
        nextAttemptAt = retryAt;
    }

    /** The server said no for good. */
    void refused(DeliveryFailure why) {
        attempted(NoticeState.REFUSED);
        note(why);
    }

    /** It has failed for too long. */
    void abandoned(DeliveryFailure why) {
        attempted(NoticeState.ABANDONED);
        note(why);
    }

    /**
     * Tries again, to an address that somebody has mended or checked.
     *
     * @throws Refusal if it did not fail for good, or if the address cannot be one or may not change
     */
    void resend(String address, Instant now) {
        if (!state.isUndelivered()) {
            throw Refusal.because("refusal.notification.notFailed");
        }
        MailAddress.refusal(address, "refusal.notification.address").ifPresent(why -> {
            throw Refusal.of("address", why);
        });
        if (isTiedToAddress() && !recipient.equals(address)) {
            throw Refusal.of("address", "refusal.notification.confidential");
        }
        recipient = address;
        calendar = calendar == null ? null : CalendarLines.addressedTo(calendar, address);
        failingSince = null;
        waitFor(now);
    }

    private void attempted(NoticeState outcome) {
        requirePending();
        attempts++;
        settle(outcome);
    }

    private void settle(NoticeState outcome) {
        state = outcome;
        nextAttemptAt = null;
    }

    private void note(DeliveryFailure why) {
        failure = why.kind();
        lastError = why.detail();
    }

    private void requirePending() {
        if (!isPending()) {
            throw new IllegalStateException("Notice %d is %s, no longer to be sent".formatted(id, state));
        }
    }

    /** Its text is its recipient's alone, and goes to no other address. */
    public boolean isConfidential() {
        return NoticeEvent.ofCode(event).isConfidential();
    }

    /** What its recipient alone may read, or do, goes to no other address. */
    private boolean isTiedToAddress() {
        return isConfidential() || link() != null || asksFunder();
    }

    /** Null for none. */
    LinkPurpose link() {
        return NoticeEvent.ofCode(event).link();
    }

    /** It carries the link by which a funder answers. */
    boolean asksFunder() {
        return NoticeEvent.ofCode(event) == NoticeEvent.FUNDER_ASKED;
    }

    /** As it would have left. */
    void keptAs(String text, String html) {
        rewritten = !html.equals(bodyHtml);
        bodyText = text;
        bodyHtml = html;
        kept();
    }

    /** Its text is no longer the one that was read. */
    boolean isRewritten() {
        return rewritten;
    }

    boolean isPending() {
        return state == NoticeState.PENDING;
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String messageId() {
        return messageId;
    }

    public String event() {
        return event;
    }

    /** What it is about: see {@link NoticeTopic#id()}. */
    public String reference() {
        return reference;
    }

    public String recipient() {
        return recipient;
    }

    public String recipientName() {
        return recipientName;
    }

    public String subject() {
        return subject;
    }

    public String bodyText() {
        return bodyText;
    }

    public String bodyHtml() {
        return bodyHtml;
    }

    public Optional<AttachedFile> attachment() {
        return Optional.ofNullable(attachmentSource).map(source -> new AttachedFile(attachmentName, source));
    }

    /** Written when the message was: a later change of the meeting makes another one. */
    Optional<CalendarPart> calendar() {
        return Optional.ofNullable(calendar).map(content -> new CalendarPart(calendarMethod, content));
    }

    /** {@code REQUEST} or {@code CANCEL}; null for a message without invitation. */
    public String calendarMethod() {
        return calendarMethod;
    }

    /** Whose account it is for; null when it goes to a mailbox or to a funder. */
    String username() {
        return username;
    }

    /** Of a digest only. */
    Optional<UUID> unsubscribe() {
        return Optional.ofNullable(unsubscribe);
    }

    /** Null unless it was gathered. */
    DigestLine line() {
        return line;
    }

    NoticeKind kind() {
        return NoticeEvent.ofCode(event).kind();
    }

    public NoticeState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public Instant createdAt() {
        return createdAt;
    }

    Optional<Instant> failingSince() {
        return Optional.ofNullable(failingSince);
    }

    public Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    public Instant sentAt() {
        return sentAt;
    }

    /** Its words and its address were taken away. */
    public boolean isForgotten() {
        return forgottenAt != null;
    }

    /** Why the last attempt failed, if it did. */
    public Optional<DeliveryFailure> failure() {
        return Optional.ofNullable(failure).map(kind -> new DeliveryFailure(kind, lastError));
    }
}
