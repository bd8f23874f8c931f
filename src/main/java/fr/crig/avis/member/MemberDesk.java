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

/** Where the secretariat keeps the register of the members, and a titulaire the lines of those who stand in for it. */
@Desk
public class MemberDesk {

    private final Terms terms;
    private final MandateParser mandates;
    private final TermRules rules;
    private final TitulaireRules own;
    private final MemberAccess access;
    private final MemberLock lock;
    private final MemberJournal journal;
    private final ApplicationEventPublisher events;

    MemberDesk(
            Terms terms,
            MandateParser mandates,
            TermRules rules,
            TitulaireRules own,
            MemberAccess access,
            MemberLock lock,
            MemberJournal journal,
            ApplicationEventPublisher events) {
        this.terms = terms;
        this.mandates = mandates;
        this.rules = rules;
        this.own = own;
        this.access = access;
        this.lock = lock;
        this.journal = journal;
        this.events = events;
    }

    /** @throws Refusal with every broken rule */
    public Term add(Actor actor, TermForm form) {
        access.ensureNames(actor, form.signatory);
        lock.signatory(form.signatory);
        Mandate mandate = mandates.read(form);
        List<Violation> violations = rules.conflicts(mandate);
        violations.addAll(own.namedBy(actor, mandate));
        Refusal.throwIfAny(violations);
        Term term = terms.save(Term.begin(mandate));
        journal.record(actor, "member.added", term);
        tell(actor, term);
        events.publishEvent(new TermChanged(term, TermChanged.Kind.BEGUN, actor));
        return term;
    }

    /**
     * Sets the last day.
     *
     * @throws ChangedMeanwhile if somebody changed it since the form was made
     */
    public Term end(Actor actor, long id, EndForm form) {
        Term term = found(id);
        access.ensureEnds(actor, term);
        lock(term, form.version);
        List<Violation> violations = new ArrayList<>();
        mandates.checkDay("until", form.until, violations);
        violations.addAll(own.notBeforeToday(actor, "until", form.until));
        Refusal.throwIfAny(violations);
        term.end(form.until);
        terms.save(term);
        journal.record(actor, "member.ended", term);
        tell(actor, term);
        events.publishEvent(new TermChanged(term, TermChanged.Kind.ENDED, actor));
        return term;
    }

    /**
     * Goes on under another name or quality; the line that was in force until then stays as it was.
     *
     * @throws ChangedMeanwhile if somebody changed it since the form was made
     */
    public Term correct(Actor actor, long id, CorrectionForm form) {
        actor.ensureSecretariat();
        Term term = found(id);
        lock(term, form.version);
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
        events.publishEvent(new TermChanged(next, TermChanged.Kind.CORRECTED, actor));
        return next;
    }

    private void tell(Actor actor, Term term) {
        events.publishEvent(new RepresentationChanged(term.signatory(), actor));
    }

    private Term found(long id) {
        return terms.findById(id).orElseThrow(() -> new NotVisible(id));
    }

    private void lock(Term term, int seenVersion) {
        lock.signatory(term.signatory());
        term.ensureUnchangedSince(seenVersion);
    }
}
