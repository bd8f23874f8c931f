package fr.crig.avis.notification;

import java.time.LocalDate;

/**
 * What a message on the convention is about.
 *
 * @param signedOn the day by which it is called
 */
record AgreementMatter(LocalDate signedOn) implements NoticeTopic {

    static final String SUBJECT = "agreement";

    @Override
    public String id() {
        return SUBJECT;
    }

    @Override
    public String page() {
        return "/convention";
    }
}
