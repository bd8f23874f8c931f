package fr.crig.avis.notification;

import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.signon.Identity;
import java.time.LocalDate;

/**
 * What a message says of a request for access: neither who asks nor from which address, which only its page tells.
 *
 * @param key of the one that it is about, or of all of a day
 * @param day on which it was made
 */
record AccessFacts(String key, LocalDate day) implements NoticeTopic {

    static final String SUBJECT = "access-";

    static AccessFacts of(Identity identity) {
        return new AccessFacts(String.valueOf(identity.id()), ParisTime.day(identity.askedAt()));
    }

    static AccessFacts of(LocalDate day) {
        return new AccessFacts(day.toString(), day);
    }

    @Override
    public String id() {
        return SUBJECT + key;
    }

    @Override
    public String page() {
        return "/membres/acces";
    }
}
