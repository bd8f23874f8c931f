package fr.crig.avis.account;

import fr.crig.avis.shared.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Length rather than riddles (ANSSI, NIST SP 800-63B), and never the name of the account. */
final class PasswordRules {

    static final int SHORTEST = 12;

    /** bcrypt reads no more than this. */
    static final int LONGEST_BYTES = 72;

    private static final int FEWEST_CHARACTERS = 4;

    private PasswordRules() {}

    static List<Violation> check(String field, String username, String password) {
        List<Violation> violations = new ArrayList<>();
        if (password.length() < SHORTEST) {
            violations.add(Violation.of(field, "refusal.password.short", SHORTEST));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            violations.add(Violation.of(field, "refusal.password.long", LONGEST_BYTES));
        }
        if (password.toLowerCase(Locale.ROOT).contains(username)) {
            violations.add(Violation.of(field, "refusal.password.username"));
        }
        if (password.chars().distinct().count() < FEWEST_CHARACTERS && !password.isEmpty()) {
            violations.add(Violation.of(field, "refusal.password.repetitive"));
        }
        return violations;
    }
}
