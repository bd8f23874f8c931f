package fr.crig.avis.account;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Capacity;
import fr.crig.avis.shared.Role;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The one place where an account becomes an {@link Actor}. The role of member only counts during a term of office: before it
 * and after it the account opens, and represents nobody.
 */
@Component
public class Actors {

    private final TermsOfOffice terms;

    Actors(TermsOfOffice terms) {
        this.terms = terms;
    }

    /** As it may act today. */
    public Actor of(Account account) {
        Optional<Capacity> capacity = capacity(account);
        return new Actor(
                account.username(),
                account.displayName(),
                roles(account, capacity.isPresent()),
                account.signatory(),
                capacity.filter(Capacity.SUPPLEANT::equals).isPresent());
    }

    private Optional<Capacity> capacity(Account account) {
        return account.roles().contains(Role.MEMBER) ? terms.capacityToday(account.username()) : Optional.empty();
    }

    private static Set<Role> roles(Account account, boolean inOffice) {
        return account.roles().stream()
                .filter(role -> inOffice || role != Role.MEMBER)
                .collect(Collectors.toUnmodifiableSet());
    }
}
