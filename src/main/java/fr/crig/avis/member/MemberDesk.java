package fr.crig.avis.member;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import fr.crig.avis.storage.Desk;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;

/** Where the secretariat keeps the register of the members. */
@Desk
public class MemberDesk {

    private final Terms terms;
    private final MandateParser mandates;
    private final TermRules rules;
    private final MemberAccess access;
    private final MemberLock lock;
    private final MemberJournal journal;
    private final ApplicationEventPublisher events;

    MemberDesk(
            Terms terms,
            MandateParser mandates,
            TermRules rules,
            MemberAccess access,
            MemberLock lock,
            MemberJournal journal,
            ApplicationEventPublisher events) {
        this.terms = terms;
        this.mandates = mandates;
        this.rules = rules;
        this.access = access;
        this.lock = lock;
        this.journal = journal;
        this.events = events;
    }

    /** @throws Refusal with every broken rule */
    public Term add(Actor actor, TermForm form) {
        actor.ensureSecretariat();
        lock.signatory(form.signatory);
        Mandate mandate = mandates.read(form);
        Refusal.throwIfAny(rules.conflicts(mandate));
        Term term = terms.save(Term.begin(mandate));
        journal.record(actor, "member.added", term);
        tell(actor, term);
        return term;
    }

    /**
     * Sets the last day.
     *
     * @throws ChangedMeanwhile if somebody changed it since the form was made
     */
    public Term end(Actor actor, long id, EndForm form) {
        Term term = locked(actor, id, form.version);
        List<Violation> violations = new ArrayList<>();
        mandates.checkDay("until", form.until, violations);
        Refusal.throwIfAny(violations);
        term.end(form.until);
        terms.save(term);
        journal.record(actor, "member.ended", term);
        tell(actor, term);
        return term;
    }

    /**
     * Goes on under another name or quality; the line that was in force until then stays as it was.
     *
     * @throws ChangedMeanwhile if somebody changed it since the form was made
     */
    public Term correct(Actor actor, long id, CorrectionForm form) {
        Term term = locked(actor, id, form.version);
        List<Violation> violations = new ArrayList<>();
        String name = MandateParser.name(form.name, violations);
        String quality = MandateParser.quality(form.quality, violations);
        mandates.checkDay("from", form.from, violations);
        Refusal.throwIfAny(violations);
        Term next = term.continuedWith(name, quality, form.from);
        terms.save(term);
        terms.save(next);
        journal.record(actor, "member.corrected", next);
        tell(actor, next);
        return next;
    }

    private void tell(Actor actor, Term term) {
        events.publishEvent(new RepresentationChanged(term.signatory(), actor));
    }

    private Term locked(Actor actor, long id, int seenVersion) {
        actor.ensureSecretariat();
        Term term = terms.findById(id).orElseThrow(() -> new NotVisible(id));
        lock.signatory(term.signatory());
        term.ensureUnchangedSince(seenVersion);
        return term;
    }
}
