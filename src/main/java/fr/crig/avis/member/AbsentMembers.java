package fr.crig.avis.member;

import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.ParisTime;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Whose absence it is. */
@Component
class AbsentMembers {

    private final Terms terms;
    private final Clock clock;

    AbsentMembers(Terms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * The term in force of this person, else the next.
     *
     * @throws NotVisible if it is not a member, or no longer
     */
    Term term(String username) {
        LocalDate today = ParisTime.day(clock.instant());
        return terms.findByUsernameOrderByFirstDayAscIdAsc(username).stream()
                .filter(term -> !term.period().isOverOn(today))
                .findFirst()
                .orElseThrow(() -> new NotVisible(username));
    }
}
