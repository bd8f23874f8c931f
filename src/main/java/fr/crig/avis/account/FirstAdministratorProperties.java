package fr.crig.avis.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The first administrator, from {@code CRIG_ADMIN_USERNAME}, {@code CRIG_ADMIN_PASSWORD} and {@code CRIG_ADMIN_EMAIL}. */
@ConfigurationProperties("crig.admin")
record FirstAdministratorProperties(
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("") String email) {

    boolean complete() {
        return !username.isBlank() && !password.isBlank() && !email.isBlank();
    }

    /** Never the password. */
    @Override
    public String toString() {
        return username;
    }
}
