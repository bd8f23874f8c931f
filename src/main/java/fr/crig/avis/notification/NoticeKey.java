package fr.crig.avis.notification;

import fr.crig.avis.shared.Reference;

/**
 * What a notice is about. With the recipient it is unique, so that a retried delegate writes nothing twice; the occurrence
 * tells the second lap of a loop, or another day's reminder, from the first.
 *
 * @param occurrence empty when the event happens once a request
 */
public record NoticeKey(NoticeEvent event, Reference reference, String occurrence) {

    static NoticeKey once(NoticeEvent event, Reference reference) {
        return new NoticeKey(event, reference, "");
    }

    /** @param parts must be the same when the delegate is retried: a round, the day of a timer, a signatory */
    static NoticeKey each(NoticeEvent event, Reference reference, Object... parts) {
        StringBuilder occurrence = new StringBuilder();
        for (Object part : parts) {
            occurrence.append(':').append(part);
        }
        return new NoticeKey(event, reference, occurrence.toString());
    }

    /** As kept in the outbox, for example {@code OPINION_REMINDED:IGN:2026-03-12}. */
    String code() {
        return event.name() + occurrence;
    }
}
