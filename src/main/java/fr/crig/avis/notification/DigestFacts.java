package fr.crig.avis.notification;

import java.time.LocalDate;

/**
 * What a digest says of itself.
 *
 * @param day on which it is made
 */
record DigestFacts(LocalDate day) implements NoticeTopic {

    static final String SUBJECT = "digest";

    @Override
    public String id() {
        return SUBJECT;
    }

    @Override
    public String page() {
        return "/a-faire";
    }
}
