package fr.crig.avis.member;

import fr.crig.avis.account.DemoMemberOpened;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The members of the demonstration are in office from the start. Anybody else is once the secretariat began its term. */
@Component
class DemoTerms {

    private final Terms terms;
    private final MemberLock lock;
    private final MessageSource messages;

    DemoTerms(Terms terms, MemberLock lock, MessageSource messages) {
        this.terms = terms;
        this.lock = lock;
        this.messages = messages;
    }

    /** In the transaction that opens the account. */
    @EventListener
    void on(DemoMemberOpened opened) {
        lock.signatory(opened.signatory());
        String quality = messages.getMessage("member.quality." + opened.capacity(), null, Locale.FRENCH);
        Mandate mandate = new Mandate(
                opened.signatory(),
                opened.username(),
                opened.name(),
                quality,
                opened.capacity(),
                new Period(opened.from(), null));
        terms.save(Term.begin(mandate));
    }
}
