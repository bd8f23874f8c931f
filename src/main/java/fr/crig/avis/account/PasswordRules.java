package fr.crig.avis.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import fr.crig.avis.shared.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;

/**
 * Length rather than riddles (ANSSI, NIST SP 800-63B): no sort of sign is asked for, but neither the name of the account nor what
 * everybody tries first will do. Common ones are those of zxcvbn's list and of {@code passwords/french.txt}, and what is made of them by repeating, doubling, turning
 * letters into figures or adding a year.
 */
final class PasswordRules {

    static final int SHORTEST = 14;
    static final int LONGEST = 200;

    /** "Safely unguessable" in zxcvbn's words: over a hundred million guesses. */
    private static final int GOOD_SCORE = 3;

    /** What follows can only make it better, and the estimate takes longer with the square of the length. */
    private static final int ESTIMATED = 40;

    private static final Zxcvbn ESTIMATE = new Zxcvbn();

    private static final List<String> FRENCH = french();

    private PasswordRules() {}

    static List<Violation> check(String field, String username, String password) {
        List<Violation> violations = new ArrayList<>();
        if (password.length() < SHORTEST) {
            violations.add(Violation.of(field, "refusal.password.short", SHORTEST));
        } else if (password.length() > LONGEST) {
            violations.add(Violation.of(field, "refusal.password.long", LONGEST));
        } else if (isCommon(password)) {
            violations.add(Violation.of(field, "refusal.password.common"));
        }
        if (password.toLowerCase(Locale.ROOT).contains(username)) {
            violations.add(Violation.of(field, "refusal.password.username"));
        }
        return violations;
    }

    private static boolean isCommon(String password) {
        String beginning = password.substring(0, Math.min(password.length(), ESTIMATED));
        return ESTIMATE.measure(beginning, FRENCH).getScore() < GOOD_SCORE;
    }

    private static List<String> french() {
        try {
            return new ClassPathResource("passwords/french.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException notInTheJar) {
            throw new UncheckedIOException(notInTheJar);
        }
    }
}
