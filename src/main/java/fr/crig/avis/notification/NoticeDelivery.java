package fr.crig.avis.notification;

import fr.crig.avis.committee.Committee;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * One attempt to deliver one notice. It holds no transaction while it talks to the mail server: nothing waits for a server
 * that is slow. If the service stops between the sending and the writing of it, the same message is sent again under the same
 * {@code Message-ID}.
 */
@Component
class NoticeDelivery {

    private final Postman postman;
    private final PersonalLinks links;
    private final Committee committee;
    private final Clock clock;

    NoticeDelivery(Postman postman, PersonalLinks links, Committee committee, Clock clock) {
        this.postman = postman;
        this.links = links;
        this.committee = committee;
        this.clock = clock;
    }

    /** The notice knows afterwards what became of it; whoever asks writes it down. */
    void attempt(Notice notice, LastFile last) {
        if (!postman.hasServer()) {
            links.keep(notice);
            return;
        }
        try {
            postman.send(notice, last);
            notice.sent(clock.instant());
        } catch (DeliveryException e) {
            conclude(notice, e.failure());
        }
    }

    private void conclude(Notice notice, DeliveryFailure failure) {
        Instant now = clock.instant();
        RetryPolicy retries = RetryPolicy.of(committee.notification());
        Instant since = failingSince(notice, now, retries);
        Instant end = since.plus(retries.abandonAfter());
        if (failure.isForGood()) {
            notice.refused(failure);
        } else if (!now.isBefore(end)) {
            notice.abandoned(failure);
        } else {
            notice.failed(failure, since, retries.next(notice.attempts(), now, end));
        }
    }

    /** While nobody tried, the service being stopped or its clock set, nothing failed: the time begins anew. */
    private static Instant failingSince(Notice notice, Instant now, RetryPolicy retries) {
        return notice.failingSince()
                .filter(first -> !retries.isOverdue(notice.nextAttemptAt(), now))
                .orElse(now);
    }
}
