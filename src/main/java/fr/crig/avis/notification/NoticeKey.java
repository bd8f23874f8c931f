package fr.crig.avis.notification;

/**
 * What a notice is about. With the recipient it is unique, so that a retried delegate writes nothing twice; the occurrence
 * tells the second lap of a loop, or another day's reminder, from the first.
 *
 * @param topic see {@link NoticeTopic#id()}
 * @param occurrence empty when the event happens once a topic
 */
record NoticeKey(NoticeEvent event, String topic, String occurrence) {

    static NoticeKey once(NoticeEvent event, NoticeTopic topic) {
        return new NoticeKey(event, topic.id(), "");
    }

    /** @param parts must be the same when the delegate is retried: a round, the day of a timer, a signatory */
    static NoticeKey each(NoticeEvent event, NoticeTopic topic, Object... parts) {
        StringBuilder occurrence = new StringBuilder();
        for (Object part : parts) {
            occurrence.append(':').append(part);
        }
        return new NoticeKey(event, topic.id(), occurrence.toString());
    }

    /** That this address was told of it: see {@link KnownBefore}. */
    String told(String recipient) {
        return code() + " " + recipient;
    }

    /** As kept in the outbox, for example {@code OPINION_REMINDED:IGN:2026-03-12}. */
    String code() {
        return event.name() + occurrence;
    }
}
