package fr.crig.avis.rules;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Resolution;
import fr.crig.avis.shared.Actor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says of a resolution which addresses it moves: whoever changes where messages go reads them in another's place. */
@Component
class Mailboxes {

    private static final String OF_SECRETARIAT = "secretariat.email";
    private static final Pattern OF_SIGNATORY = Pattern.compile("signatories\\.(\\w+)\\.email");

    private final Committee committee;
    private final ApplicationEventPublisher events;

    Mailboxes(Committee committee, ApplicationEventPublisher events) {
        this.committee = committee;
        this.events = events;
    }

    void moved(Actor by, Resolution resolution) {
        resolution.changes().forEach(change -> tell(by, resolution, change.field(), change.before(), change.after()));
    }

    /** Those who were told that an address will move are told that it does not. */
    void stay(Actor by, Resolution takenBack, Resolution back) {
        takenBack.changes().forEach(change -> tell(by, back, change.field(), change.after(), change.before()));
    }

    /** An address that is there for the first time has no former one. */
    private void tell(Actor by, Resolution resolution, String field, String former, String email) {
        String whose = former == null || email == null ? null : whose(field);
        if (whose != null) {
            events.publishEvent(
                    new MailboxMoved(resolution.number(), whose, former, email, resolution.holdsFrom(), by));
        }
    }

    /** @return null for a field that is no address */
    private String whose(String field) {
        Matcher signatory = OF_SIGNATORY.matcher(field);
        return field.equals(OF_SECRETARIAT)
                ? committee.secretariat().name()
                : signatory.matches() ? committee.signatory(signatory.group(1)).name() : null;
    }
}
