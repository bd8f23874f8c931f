package fr.crig.avis.member;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Capacity;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Role;
import fr.crig.avis.shared.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a titulaire that names its suppléant may not, and the secretariat may: who sits in its own place, and what was before today. */
@Component
class TitulaireRules {

    private final Clock clock;

    TitulaireRules(Clock clock) {
        this.clock = clock;
    }

    List<Violation> namedBy(Actor actor, Mandate mandate) {
        if (actor.is(Role.SECRETARIAT)) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>();
        if (mandate.capacity() != Capacity.SUPPLEANT) {
            violations.add(Violation.of("capacity", "refusal.member.suppleantOnly"));
        }
        if (mandate.username().equals(actor.username())) {
            violations.add(Violation.of("username", "refusal.member.notOneself"));
        }
        violations.addAll(notBeforeToday(actor, "from", mandate.period().from()));
        return violations;
    }

    /** @param day null if none was typed, which is refused elsewhere */
    List<Violation> notBeforeToday(Actor actor, String field, LocalDate day) {
        boolean past = day != null && day.isBefore(ParisTime.day(clock.instant()));
        return past && !actor.is(Role.SECRETARIAT)
                ? List.of(Violation.of(field, "refusal.member.beforeToday"))
                : List.of();
    }
}
