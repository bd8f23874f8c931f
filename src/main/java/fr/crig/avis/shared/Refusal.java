package fr.crig.avis.shared;

import java.util.List;
import java.util.function.Supplier;

/** A rule said no. Nothing was changed; each violation becomes a sentence beside its field. */
public class Refusal extends RuntimeException {

    private final transient List<Violation> violations;

    public Refusal(List<Violation> violations) {
        super(violations.toString());
        this.violations = List.copyOf(violations);
    }

    /** About the whole act. */
    public static Refusal because(String key, Object... arguments) {
        return new Refusal(List.of(Violation.of(null, key, arguments)));
    }

    /** About one field. */
    public static Refusal of(String field, String key, Object... arguments) {
        return new Refusal(List.of(Violation.of(field, key, arguments)));
    }

    /** Does one of several checks that are told in one round. @return null if it refused, which is then among the violations */
    public static <T> T collect(List<Violation> violations, Supplier<T> check) {
        try {
            return check.get();
        } catch (Refusal refusal) {
            violations.addAll(refusal.violations());
            return null;
        }
    }

    public static void throwIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new Refusal(violations);
        }
    }

    public List<Violation> violations() {
        return violations;
    }
}
