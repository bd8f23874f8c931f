package fr.crig.avis.member;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** Where absences are planned ahead: by the member, or by the secretariat for any of them. */
@Desk
public class AbsenceDesk {

    private final Absences absences;
    private final AbsenceRules rules;
    private final AbsentMembers members;
    private final MemberAccess access;
    private final MemberLock lock;
    private final MemberJournal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AbsenceDesk(
            Absences absences,
            AbsenceRules rules,
            AbsentMembers members,
            MemberAccess access,
            MemberLock lock,
            MemberJournal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.absences = absences;
        this.rules = rules;
        this.members = members;
        this.access = access;
        this.lock = lock;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws Refusal with every broken rule
     * @throws NotVisible if the actor may not, or if nobody of this name is a member now or later
     */
    public Absence declare(Actor actor, String username, AbsenceForm form) {
        access.ensureMayDeclareFor(actor, username);
        Term term = members.term(username);
        lock.signatory(term.signatory());
        Absence absence =
                absences.save(Absence.declared(username, rules.read(username, form, today()), actor, clock.instant()));
        journal.record(actor, "absence.declared", term.name(), absence);
        events.publishEvent(new AbsenceDeclared(absence));
        events.publishEvent(new RepresentationChanged(term.signatory(), actor));
        return absence;
    }

    /**
     * @throws Refusal if it is over
     * @throws ChangedMeanwhile if somebody cancelled it since the page was made
     */
    public void cancel(Actor actor, String username, long id, int seenVersion) {
        access.ensureMayDeclareFor(actor, username);
        Absence absence = absences.findById(id)
                .filter(found -> found.username().equals(username))
                .orElseThrow(() -> new NotVisible(id));
        absence.ensureUnchangedSince(seenVersion);
        absence.cancel(actor, clock.instant(), today());
        absences.save(absence);
        Term term = members.term(username);
        journal.record(actor, "absence.cancelled", term.name(), absence);
        events.publishEvent(new RepresentationChanged(term.signatory(), actor));
    }

    /** Absences that have begun and that nobody was told of yet. */
    @Transactional(readOnly = true)
    public List<Absence> begun() {
        LocalDate today = today();
        return absences.findByAnnouncedAtIsNullAndCancelledAtIsNullAndFirstDayLessThanEqualOrderByIdAsc(today).stream()
                .filter(absence -> absence.covers(today))
                .toList();
    }

    /** Whoever stands in was told. */
    public void announced(Absence absence) {
        absence.announce(clock.instant());
        absences.save(absence);
    }

    private LocalDate today() {
        return ParisTime.day(clock.instant());
    }
}
