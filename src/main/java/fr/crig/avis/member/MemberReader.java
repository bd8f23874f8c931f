package fr.crig.avis.member;

import fr.crig.avis.account.Account;
import fr.crig.avis.account.Accounts;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Capacity;
import fr.crig.avis.shared.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who represents a signatory on a day, and who stands in for whom. Every room asks here, so that mails, tasks, minutes and the
 * members' page name the same people. A closed account represents nobody.
 */
@Service
@Transactional(readOnly = true)
public class MemberReader {

    private final Terms terms;
    private final Absences absences;
    private final Accounts accounts;

    MemberReader(Terms terms, Absences absences, Accounts accounts) {
        this.terms = terms;
        this.absences = absences;
        this.accounts = accounts;
    }

    /** Titulaires, then suppléants, whether absent or not. */
    public List<Representative> inOffice(String signatory, LocalDate day) {
        Map<String, Account> open = openAccounts(signatory);
        return terms.findBySignatoryOrderByCapacityDescFirstDayAscIdAsc(signatory).stream()
                .filter(term -> term.covers(day) && open.containsKey(term.username()))
                .map(term -> representative(term, open.get(term.username())))
                .toList();
    }

    /** Those of them who are there. */
    public List<Representative> present(String signatory, LocalDate day) {
        List<Representative> inOffice = inOffice(signatory, day);
        Set<String> absent = absent(inOffice, day);
        return inOffice.stream()
                .filter(member -> !absent.contains(member.username()))
                .toList();
    }

    /**
     * Whoever has to act: the titulaires who are there, else the suppléants who are. When all are absent it stays with all of
     * them; empty if the signatory has nobody, or only an absent titulaire.
     */
    public List<Representative> acting(String signatory, LocalDate day) {
        List<Representative> present = present(signatory, day);
        List<Representative> titulaires = of(Capacity.TITULAIRE, present);
        if (!titulaires.isEmpty()) {
            return titulaires;
        }
        if (!present.isEmpty()) {
            return present;
        }
        List<Representative> absent = inOffice(signatory, day);
        return of(Capacity.SUPPLEANT, absent).isEmpty() ? List.of() : absent;
    }

    /** This person, if in office on this day. */
    public Optional<Representative> representative(String username, LocalDate day) {
        return terms.findByUsernameOrderByFirstDayAscIdAsc(username).stream()
                .filter(term -> term.covers(day))
                .findFirst()
                .flatMap(term -> accounts.findByUsername(username)
                        .filter(Account::enabled)
                        .map(account -> representative(term, account)));
    }

    /** The absence of this person that is running on this day. */
    public Optional<Absence> absence(String username, LocalDate day) {
        return absences.findByUsernameOrderByFirstDayAscIdAsc(username).stream()
                .filter(absence -> absence.covers(day))
                .findFirst();
    }

    /**
     * On whose behalf this actor acts on this day: the absent titulaire, for a suppléant who stands in. What it does then is
     * marked "pour le compte de".
     */
    public Optional<Representative> onBehalfOf(Actor actor, LocalDate day) {
        return substitutes(actor)
                ? of(Capacity.TITULAIRE, inOffice(actor.signatory(), day)).stream()
                        .filter(titulaire -> absence(titulaire.username(), day).isPresent())
                        .findFirst()
                : Optional.empty();
    }

    /** Whose place this suppléant holds, absent or not: for what is asked of it because the titulaire stayed silent. */
    public Optional<Representative> titulaireFor(Actor actor, LocalDate day) {
        return substitutes(actor)
                ? of(Capacity.TITULAIRE, inOffice(actor.signatory(), day)).stream()
                        .findFirst()
                : Optional.empty();
    }

    private static boolean substitutes(Actor actor) {
        return actor.substitute() && actor.isMemberOf(actor.signatory());
    }

    private Set<String> absent(List<Representative> members, LocalDate day) {
        List<String> usernames = members.stream().map(Representative::username).toList();
        return usernames.isEmpty()
                ? Set.of()
                : absences
                        .findByUsernameInAndLastDayGreaterThanEqualAndCancelledAtIsNullOrderByFirstDayAscIdAsc(
                                usernames, day)
                        .stream()
                        .filter(absence -> absence.covers(day))
                        .map(Absence::username)
                        .collect(Collectors.toSet());
    }

    private static List<Representative> of(Capacity capacity, List<Representative> members) {
        return members.stream().filter(member -> member.capacity() == capacity).toList();
    }

    private Map<String, Account> openAccounts(String signatory) {
        return accounts.findByRoleAndSignatory(Role.MEMBER, signatory).stream()
                .collect(Collectors.toMap(Account::username, Function.identity()));
    }

    private static Representative representative(Term term, Account account) {
        return new Representative(
                term.username(), term.name(), term.quality(), account.email(), term.signatory(), term.capacity());
    }
}
