package fr.crig.avis.notification;

/** What a message is about. Nothing confidential in it: whoever gets the message reads it. */
public sealed interface NoticeTopic permits NoticeFacts, MeetingFacts, AbsenceFacts {

    /** Under which the outbox keeps it: a request's reference, {@code meeting-<id>} or {@code term-<id>}. */
    String id();

    /** Path of its page, from the root of the service. */
    String page();
}
