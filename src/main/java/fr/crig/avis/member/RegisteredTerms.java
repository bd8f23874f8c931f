package fr.crig.avis.member;

import fr.crig.avis.account.TermsOfOffice;
import fr.crig.avis.shared.Capacity;
import fr.crig.avis.shared.ParisTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the accounts who is in office. */
@Component
class RegisteredTerms implements TermsOfOffice {

    private final Delegations delegations;
    private final Clock clock;

    RegisteredTerms(Delegations delegations, Clock clock) {
        this.delegations = delegations;
        this.clock = clock;
    }

    @Override
    public Optional<Capacity> capacityToday(String username) {
        LocalDate today = ParisTime.day(clock.instant());
        return delegations.around(username).stream()
                .flatMap(delegation -> delegation.term(username, today).stream())
                .map(Term::capacity)
                .findFirst();
    }
}
