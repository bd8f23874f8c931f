package fr.crig.avis.member;

import fr.crig.avis.member.Standing.Kind;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a member what its term and the absences mean for it today. */
@Service
@Transactional(readOnly = true)
public class StandingReader {

    private final Delegations delegations;
    private final Clock clock;

    StandingReader(Delegations delegations, Clock clock) {
        this.delegations = delegations;
        this.clock = clock;
    }

    /** Empty when there is nothing to say: no member, or a titulaire who is there. */
    public Optional<Standing> of(Actor actor) {
        if (actor.signatory() == null || actor.is(Role.AGENT) && !actor.is(Role.MEMBER)) {
            return Optional.empty();
        }
        if (!actor.is(Role.MEMBER)) {
            return Optional.of(new Standing(Kind.NOT_IN_OFFICE, null, null));
        }
        Delegation delegation = delegations.of(actor.signatory());
        LocalDate today = ParisTime.day(clock.instant());
        return delegation
                .absence(actor.username(), today)
                .map(own -> new Standing(Kind.ABSENT, null, own.until()))
                .or(() -> actor.substitute() ? Optional.of(substitute(delegation, today)) : Optional.empty());
    }

    private static Standing substitute(Delegation delegation, LocalDate today) {
        return delegation
                .titulaire(today)
                .map(titulaire -> delegation
                        .absence(titulaire.username(), today)
                        .map(absence -> new Standing(Kind.REPLACES, titulaire.name(), absence.until()))
                        .orElseGet(() -> new Standing(Kind.IN_RESERVE, titulaire.name(), null)))
                .orElseGet(() -> new Standing(Kind.VACANT, null, null));
    }
}
