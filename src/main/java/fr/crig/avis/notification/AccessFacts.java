package fr.crig.avis.notification;

import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.signon.Identity;
import java.time.LocalDate;

/**
 * What a message says of a request for access: neither who asks nor from which address, which only its page tells.
 *
 * @param day on which it was made
 */
record AccessFacts(long identity, LocalDate day) implements NoticeTopic {

    static final String SUBJECT = "access-";

    static AccessFacts of(Identity identity) {
        return new AccessFacts(identity.id(), ParisTime.day(identity.askedAt()));
    }

    @Override
    public String id() {
        return SUBJECT + identity;
    }

    @Override
    public String page() {
        return "/membres/acces";
    }
}
