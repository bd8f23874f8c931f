package fr.crig.avis.notification;

import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells the administrators that a step failed and is not tried any more. One fault may break a thousand of them: the first is told at
 * once, the others together, an hour after the last mail about any.
 */
@Desk
public class IncidentMails {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final int NAMED = 10;

    private final Outbox outbox;
    private final Recipients recipients;
    private final SubjectWords words;
    private final HeldIncidents held;
    private final Clock clock;

    IncidentMails(Outbox outbox, Recipients recipients, SubjectWords words, HeldIncidents held, Clock clock) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.words = words;
        this.held = held;
        this.clock = clock;
    }

    /**
     * Once a job: tried again in vain, it is no news.
     *
     * @param subject reference of the request, or {@code meeting-<id>}
     */
    public void opened(String subject, String step, String job) {
        tell(new OperationsFacts(subject, words.of(subject)), step, job);
    }

    /** The same for work of the service that is done for no request. */
    public void openedByItself(String name, String step, String job) {
        tell(new OperationsFacts("", name), step, job);
    }

    /** What was held, as soon as an hour is over since the last mail. */
    public void tellHeld() {
        int more = held.count();
        Instant now = clock.instant();
        var service = new OperationsFacts("", "");
        if (more == 0 || isToldLately(service, now)) {
            return;
        }
        outbox.put(
                Announcement.each(NoticeEvent.INCIDENT_OPENED_AGAIN, service, now)
                        .saying(more, String.join(", ", held.first(NAMED))),
                recipients.administrators());
        held.forget();
    }

    private void tell(OperationsFacts facts, String step, String job) {
        Instant now = clock.instant();
        if (isToldLately(facts, now)) {
            held.add(now, facts.name() + " (" + step + ")");
        } else {
            outbox.put(
                    Announcement.each(NoticeEvent.INCIDENT_OPENED, facts, job).saying(step),
                    recipients.administrators());
        }
    }

    /** By either of the two mails. */
    private boolean isToldLately(OperationsFacts facts, Instant now) {
        return !outbox.told(facts, NoticeEvent.INCIDENT_OPENED, now.minus(FRESH))
                .isEmpty();
    }
}
