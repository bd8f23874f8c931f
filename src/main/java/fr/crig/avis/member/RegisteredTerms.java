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

    private final Terms terms;
    private final Clock clock;

    RegisteredTerms(Terms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public Optional<Capacity> capacityToday(String username) {
        LocalDate today = ParisTime.day(clock.instant());
        return terms.findByUsernameOrderByFirstDayAscIdAsc(username).stream()
                .filter(term -> term.covers(today))
                .map(Term::capacity)
                .findFirst();
    }
}
