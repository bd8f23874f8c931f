package fr.crig.avis.member;

import fr.crig.avis.account.MemberAccountOpened;
import fr.crig.avis.shared.Actor;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever gets a member's account is in office with it. A second titulaire is not: the administrator opens accounts, but only
 * the secretariat says who follows whom, and when.
 */
@Component
class FirstTerms {

    private final Terms terms;
    private final TermRules rules;
    private final MemberLock lock;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    FirstTerms(
            Terms terms, TermRules rules, MemberLock lock, MessageSource messages, ApplicationEventPublisher events) {
        this.terms = terms;
        this.rules = rules;
        this.lock = lock;
        this.messages = messages;
        this.events = events;
    }

    /** In the transaction that opens the account. */
    @EventListener
    void on(MemberAccountOpened opened) {
        lock.signatory(opened.signatory());
        String quality = messages.getMessage("member.quality." + opened.capacity(), null, Locale.FRENCH);
        Mandate mandate = new Mandate(
                opened.signatory(),
                opened.username(),
                opened.name(),
                quality,
                opened.capacity(),
                new Period(opened.from(), null));
        if (rules.conflicts(mandate).isEmpty()) {
            terms.save(Term.begin(mandate));
            events.publishEvent(new RepresentationChanged(opened.signatory(), Actor.SERVICE));
        }
    }
}
