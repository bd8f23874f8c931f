package fr.crig.avis.member;

import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an absence must be: to come, of a year at most, and apart from the others of the same member. */
@Component
class AbsenceRules {

    /** Later, a year was mistyped. */
    private static final int MOST_YEARS_AHEAD = 2;

    private final Absences absences;

    AbsenceRules(Absences absences) {
        this.absences = absences;
    }

    /** @throws Refusal with every broken rule */
    Period read(String username, AbsenceForm form, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        checkFirstDay(form.from, today, violations);
        if (form.until == null) {
            violations.add(Violation.of("until", "refusal.absence.day"));
        } else if (form.from != null) {
            checkLastDay(form, violations);
        }
        Refusal.throwIfAny(violations);
        Period period = new Period(form.from, form.until);
        ensureApart(username, period);
        return period;
    }

    private static void checkFirstDay(LocalDate from, LocalDate today, List<Violation> violations) {
        if (from == null) {
            violations.add(Violation.of("from", "refusal.absence.day"));
        } else if (from.isBefore(today)) {
            violations.add(Violation.of("from", "refusal.absence.past"));
        } else if (from.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            violations.add(Violation.of("from", "refusal.absence.farAway", MOST_YEARS_AHEAD));
        }
    }

    private static void checkLastDay(AbsenceForm form, List<Violation> violations) {
        if (form.until.isBefore(form.from)) {
            violations.add(Violation.of("until", "refusal.absence.endBeforeStart"));
        } else if (ChronoUnit.YEARS.between(form.from, form.until) >= 1) {
            violations.add(Violation.of("until", "refusal.absence.tooLong"));
        }
    }

    private void ensureApart(String username, Period period) {
        boolean overlaps = absences.findByUsernameOrderByFirstDayAscIdAsc(username).stream()
                .anyMatch(other -> !other.isCancelled() && other.period().overlaps(period));
        if (overlaps) {
            throw Refusal.of("from", "refusal.absence.overlap");
        }
    }
}
