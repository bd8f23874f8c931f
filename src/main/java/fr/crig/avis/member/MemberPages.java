package fr.crig.avis.member;

import fr.crig.avis.account.Account;
import fr.crig.avis.account.Accounts;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Capacity;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages of the register show. */
@Service
@Transactional(readOnly = true)
class MemberPages {

    private final Terms terms;
    private final Delegations delegations;
    private final Accounts accounts;
    private final Committee committee;
    private final MemberAccess access;
    private final MemberJournal journal;
    private final Clock clock;

    MemberPages(
            Terms terms,
            Delegations delegations,
            Accounts accounts,
            Committee committee,
            MemberAccess access,
            MemberJournal journal,
            Clock clock) {
        this.terms = terms;
        this.delegations = delegations;
        this.accounts = accounts;
        this.committee = committee;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /** A member's own signatory first: there it looks for whom to ask, and names who stands in for it. */
    List<MemberSection> sections(Actor reader) {
        access.ensureReader(reader);
        delegations.readAhead(
                committee.signatories().stream().map(Signatory::id).toList());
        return committee.signatories().stream()
                .sorted(Comparator.comparing((Signatory signatory) -> !reader.isMemberOf(signatory.id())))
                .map(signatory -> section(reader, signatory))
                .toList();
    }

    /** Of the acts on the register, for the secretariat alone. */
    List<JournalEntry> history(Actor reader) {
        return reader.is(Role.SECRETARIAT) ? journal.entries() : List.of();
    }

    /** @throws NotVisible for a signatory that does not exist */
    Signatory signatory(Actor actor, String id) {
        access.ensureNames(actor, id);
        return committee.find(id).orElseThrow(() -> new NotVisible(id));
    }

    /** Accounts that may get a term: those of the signatory's members whose present one, if any, has an end; never one's own. */
    List<Account> eligible(Actor actor, String signatory) {
        return accounts.findByRoleAndSignatory(Role.MEMBER, signatory).stream()
                .filter(account -> !account.username().equals(actor.username()))
                .filter(account -> terms.findByUsernameOrderByFirstDayAscIdAsc(account.username()).stream()
                        .allMatch(term -> term.until() != null))
                .toList();
    }

    /** What this actor may enter for others. */
    List<Capacity> capacities(Actor actor) {
        return actor.is(Role.SECRETARIAT) ? List.of(Capacity.values()) : List.of(Capacity.SUPPLEANT);
    }

    Term termToEnd(Actor actor, long id) {
        Term term = term(id);
        access.ensureEnds(actor, term);
        return term;
    }

    Term termToCorrect(Actor actor, long id) {
        actor.ensureSecretariat();
        return term(id);
    }

    private Term term(long id) {
        return terms.findById(id).orElseThrow(() -> new NotVisible(id));
    }

    /** The day on which a signatory is left without titulaire, if this term is the last one known. */
    LocalDate vacantAfter(Term term) {
        return term.capacity() == Capacity.TITULAIRE && term.until() != null
                ? vacantFrom(delegations.of(term.signatory()), term.until().plusDays(1))
                : null;
    }

    private MemberSection section(Actor reader, Signatory signatory) {
        Delegation delegation = delegations.of(signatory.id());
        LocalDate today = today();
        return new MemberSection(
                signatory,
                access.names(reader, signatory.id()),
                rows(reader, delegation, term -> term.covers(today)),
                rows(reader, delegation, term -> term.from().isAfter(today)),
                rows(reader, delegation, term -> term.period().isOverOn(today)),
                vacantFrom(delegation, today));
    }

    private List<MemberRow> rows(Actor reader, Delegation delegation, Predicate<Term> which) {
        return delegation.terms().stream()
                .filter(which)
                .map(term -> row(reader, delegation, term))
                .toList();
    }

    private MemberRow row(Actor reader, Delegation delegation, Term term) {
        return new MemberRow(
                term,
                access.ends(reader, term),
                !delegation.emails().containsKey(term.username()),
                delegation.absencesSince(term.username(), today()));
    }

    /** From one titulaire to the one that follows at once, until nobody does. */
    private static LocalDate vacantFrom(Delegation delegation, LocalDate day) {
        LocalDate first = day;
        while (true) {
            Term titulaire = titulaire(delegation, first);
            if (titulaire == null) {
                return first;
            }
            if (titulaire.until() == null) {
                return null;
            }
            first = titulaire.until().plusDays(1);
        }
    }

    private static Term titulaire(Delegation delegation, LocalDate day) {
        return delegation.terms().stream()
                .filter(term -> term.capacity() == Capacity.TITULAIRE
                        && term.covers(day)
                        && delegation.emails().containsKey(term.username()))
                .findFirst()
                .orElse(null);
    }

    LocalDate today() {
        return ParisTime.day(clock.instant());
    }
}
