package fr.crig.avis.account;

import java.util.Objects;

/** What the owner of an account types to change its password. */
record PasswordForm(String current, String chosen, String repeated) {

    PasswordForm {
        current = Objects.requireNonNullElse(current, "");
        chosen = Objects.requireNonNullElse(chosen, "");
        repeated = Objects.requireNonNullElse(repeated, "");
    }

    static PasswordForm empty() {
        return new PasswordForm("", "", "");
    }
}
