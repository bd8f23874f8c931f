package fr.crig.avis.account;

import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.MailAddress;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Role;
import fr.crig.avis.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an administrator enters to open an account.
 *
 * @param signatory wanted for agents and members, refused for the secretariat and administrators
 */
public record NewAccount(String username, String displayName, String email, Set<Role> roles, String signatory) {

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{2,59}");
    private static final int DISPLAY_NAME_LENGTH = 120;
    private static final int EMAIL_LENGTH = 200;
    private static final String NO_ADDRESS = "refusal.account.email";

    public NewAccount {
        username = Typed.lineOrEmpty(username).toLowerCase(Locale.ROOT);
        displayName = Typed.lineOrEmpty(displayName);
        email = Typed.lineOrEmpty(email);
        roles = roles == null ? Set.of() : Set.copyOf(roles);
        signatory = Typed.line(signatory);
    }

    /** @throws Refusal with every broken rule, not only the first */
    void check() {
        List<Violation> violations = new ArrayList<>();
        if (!USERNAME.matcher(username).matches()) {
            violations.add(Violation.of("username", "refusal.account.username"));
        }
        if (displayName.isEmpty() || displayName.length() > DISPLAY_NAME_LENGTH) {
            violations.add(Violation.of("displayName", "refusal.account.displayName", DISPLAY_NAME_LENGTH));
        }
        if (email.length() > EMAIL_LENGTH) {
            violations.add(Violation.of("email", NO_ADDRESS));
        } else {
            MailAddress.refusal(email, NO_ADDRESS).ifPresent(why -> violations.add(Violation.of("email", why)));
        }
        checkRoles(violations);
        Refusal.throwIfAny(violations);
    }

    private void checkRoles(List<Violation> violations) {
        boolean forSignatory = roles.stream().anyMatch(Role::actsForSignatory);
        if (roles.isEmpty()) {
            violations.add(Violation.of("roles", "refusal.account.noRole"));
        } else if (forSignatory && !roles.stream().allMatch(Role::actsForSignatory)) {
            // The secretariat sees every request: whoever holds it must not speak for a signatory as well.
            violations.add(Violation.of("roles", "refusal.account.mixedRoles"));
        } else if (forSignatory && signatory == null) {
            violations.add(Violation.of("signatory", "refusal.account.signatoryMissing"));
        } else if (!forSignatory && signatory != null) {
            violations.add(Violation.of("signatory", "refusal.account.signatoryRefused"));
        }
    }
}
