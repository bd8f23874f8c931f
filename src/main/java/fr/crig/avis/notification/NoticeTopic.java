package fr.crig.avis.notification;

/** What a message is about. Nothing confidential in it: whoever gets the message reads it. */
public sealed interface NoticeTopic
        permits NoticeFacts,
                DraftFacts,
                MeetingFacts,
                AbsenceFacts,
                AccountFacts,
                AccessFacts,
                CommitteeFacts,
                AgreementMatter,
                JournalFacts,
                OperationsFacts,
                DigestFacts {

    /** Under which the outbox keeps it: a request's reference, {@code draft-<id>}, {@code meeting-<id>}, {@code term-<id>}, {@code account-<id>}, {@code access-<id>}, {@code committee}, {@code agreement}, {@code journal}, {@code operations} or {@code digest}. */
    String id();

    /** Path of its page, from the root of the service. */
    String page();
}
