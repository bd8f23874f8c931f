package fr.crig.avis.notification;

import java.time.LocalDate;

/**
 * What a message says of an absence that begins.
 *
 * @param term of the absent member: told once of the same days, however often they are declared
 * @param name of the absent member
 * @param until last day of the absence
 */
public record AbsenceFacts(long term, String name, LocalDate until) implements NoticeTopic {

    static final String SUBJECT = "term-";

    @Override
    public String id() {
        return SUBJECT + term;
    }

    @Override
    public String page() {
        return "/a-faire";
    }
}
