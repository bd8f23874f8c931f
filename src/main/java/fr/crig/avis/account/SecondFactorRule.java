package fr.crig.avis.account;

import fr.crig.avis.shared.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who has to show more than a password: whoever chose to, and whoever sees every request or opens accounts. */
@Component
public class SecondFactorRule {

    private static final Set<Role> WANTED = Set.of(Role.SECRETARIAT, Role.ADMINISTRATOR);

    private final List<FactorExemption> exemptions;

    SecondFactorRule(List<FactorExemption> exemptions) {
        this.exemptions = exemptions;
    }

    public boolean wantsOneOf(Account account) {
        return account.roles().stream().anyMatch(WANTED::contains)
                && exemptions.stream().noneMatch(exemption -> exemption.covers(account));
    }

    /** Whether some accounts enter without one that their role wants, which the log-in page then says. */
    public boolean exemptsSome() {
        return !exemptions.isEmpty();
    }

    Optional<MissingStep> missing(Account account, Proof proof) {
        if (proof.byProvider()) {
            return Optional.empty();
        }
        if (account.secondFactor() != null) {
            return account.secondFactor().equals(proof.factor()) ? Optional.empty() : Optional.of(MissingStep.CODE);
        }
        return wantsOneOf(account) ? Optional.of(MissingStep.ENROLMENT) : Optional.empty();
    }
}
