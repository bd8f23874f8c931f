package fr.crig.avis.convocation;

import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.MailAddress;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.util.ArrayList;
import java.util.List;

/** Reads who is invited: a name, and an address that can be written to, once a meeting. */
final class GuestParser {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_BODY = 300;
    private static final int LONGEST_EMAIL = 254;

    private GuestParser() {}

    /** @throws Refusal with every violation. @param invited already */
    static Guest.Named read(GuestForm form, List<Guest> invited) {
        List<Violation> violations = new ArrayList<>();
        String name = Typed.line("name", form.name, LONGEST_NAME, violations);
        Typed.required("name", name, "refusal.required", violations);
        String body = Typed.line("body", form.body, LONGEST_BODY, violations);
        String email = Typed.line("email", form.email, LONGEST_EMAIL, violations);
        MailAddress.refusal(email, "refusal.guest.email").ifPresent(why -> violations.add(Violation.of("email", why)));
        if (invited.stream().anyMatch(guest -> guest.email().equalsIgnoreCase(email))) {
            violations.add(Violation.of("email", "refusal.guest.already"));
        }
        Refusal.throwIfAny(violations);
        return new Guest.Named(name, body, email);
    }
}
