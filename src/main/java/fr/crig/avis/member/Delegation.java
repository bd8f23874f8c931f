package fr.crig.avis.member;

import fr.crig.avis.shared.Capacity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that says who represents one signatory on any day.
 *
 * @param emails of the open accounts, by username: a closed account represents nobody
 * @param terms titulaires first
 * @param absences of those people
 */
record Delegation(String signatory, Map<String, String> emails, List<Term> terms, List<Absence> absences) {

    List<Representative> inOffice(LocalDate day) {
        return terms.stream()
                .filter(term -> term.covers(day) && emails.containsKey(term.username()))
                .map(this::representative)
                .toList();
    }

    List<Representative> present(LocalDate day) {
        return inOffice(day).stream()
                .filter(member -> absence(member.username(), day).isEmpty())
                .toList();
    }

    List<Representative> acting(LocalDate day) {
        List<Representative> present = present(day);
        List<Representative> titulaires = of(Capacity.TITULAIRE, present);
        if (!titulaires.isEmpty()) {
            return titulaires;
        }
        if (!present.isEmpty()) {
            return present;
        }
        List<Representative> absent = inOffice(day);
        return of(Capacity.SUPPLEANT, absent).isEmpty() ? List.of() : absent;
    }

    /** The one in force, whether the account is open or not: nobody has two on a day. */
    Optional<Term> term(String username, LocalDate day) {
        return terms.stream()
                .filter(term -> term.username().equals(username) && term.covers(day))
                .findFirst();
    }

    Optional<Representative> titulaire(LocalDate day) {
        return of(Capacity.TITULAIRE, inOffice(day)).stream().findFirst();
    }

    Optional<Representative> absentTitulaire(LocalDate day) {
        return titulaire(day)
                .filter(titulaire -> absence(titulaire.username(), day).isPresent());
    }

    Optional<Absence> absence(String username, LocalDate day) {
        return absences.stream()
                .filter(absence -> absence.username().equals(username) && absence.covers(day))
                .findFirst();
    }

    /** Those of a member that are not over on this day. */
    List<Absence> absencesSince(String username, LocalDate day) {
        return absences.stream()
                .filter(absence -> absence.username().equals(username)
                        && !absence.isCancelled()
                        && !absence.period().isOverOn(day))
                .toList();
    }

    /** The first day of a period, which has an end, on which nobody is there. */
    Optional<LocalDate> firstDayAlone(Period period) {
        return period.from()
                .datesUntil(period.until().plusDays(1))
                .filter(day -> present(day).isEmpty())
                .findFirst();
    }

    private Representative representative(Term term) {
        return new Representative(
                term.username(),
                term.name(),
                term.quality(),
                emails.get(term.username()),
                term.signatory(),
                term.capacity());
    }

    private static List<Representative> of(Capacity capacity, List<Representative> members) {
        return members.stream().filter(member -> member.capacity() == capacity).toList();
    }
}
