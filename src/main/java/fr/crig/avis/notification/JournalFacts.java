package fr.crig.avis.notification;

import java.time.LocalDate;

/**
 * What the message on the journal is about.
 *
 * @param day that it tells of
 */
record JournalFacts(LocalDate day) implements NoticeTopic {

    static final String SUBJECT = "journal";

    @Override
    public String id() {
        return SUBJECT;
    }

    @Override
    public String page() {
        return "/administration/journal";
    }
}
