package fr.crig.avis.member;

import fr.crig.avis.shared.Capacity;
import fr.crig.avis.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a new term must not meet among those that are there. */
@Component
class TermRules {

    private final Terms terms;

    TermRules(Terms terms) {
        this.terms = terms;
    }

    /** One term at a time for a person, one titulaire at a time for a signatory. */
    List<Violation> conflicts(Mandate mandate) {
        List<Violation> violations = new ArrayList<>();
        if (terms.findByUsernameOrderByFirstDayAscIdAsc(mandate.username()).stream()
                .anyMatch(term -> term.period().overlaps(mandate.period()))) {
            violations.add(Violation.of("username", "refusal.member.overlap"));
        }
        if (mandate.capacity() == Capacity.TITULAIRE) {
            terms.findBySignatories(List.of(mandate.signatory())).stream()
                    .filter(term -> isOtherTitulaire(term, mandate))
                    .findFirst()
                    .ifPresent(other ->
                            violations.add(Violation.of("capacity", "refusal.member.secondTitulaire", other.name())));
        }
        return violations;
    }

    private static boolean isOtherTitulaire(Term term, Mandate mandate) {
        return term.capacity() == Capacity.TITULAIRE
                && !term.username().equals(mandate.username())
                && term.period().overlaps(mandate.period());
    }
}
