package fr.crig.avis.member;

import fr.crig.avis.privacy.OpenMatters;
import fr.crig.avis.privacy.Person;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whoever is in office, or will be, is named in the register of the members. */
@Component
class TermMatters implements OpenMatters {

    private final Terms terms;
    private final Clock clock;

    TermMatters(Terms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public List<Violation> of(Person person, Set<String> subjects) {
        LocalDate today = ParisTime.day(clock.instant());
        return terms.findByUsernameOrderByFirstDayAscIdAsc(person.username()).stream()
                        .anyMatch(term -> term.until() == null || !term.until().isBefore(today))
                ? List.of(Violation.of(null, "refusal.erasure.term"))
                : List.of();
    }
}
