package fr.crig.avis.account;

import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/** The first administrator, from {@code CRIG_ADMIN_USERNAME}, {@code CRIG_ADMIN_PASSWORD} and {@code CRIG_ADMIN_EMAIL}. */
@ConfigurationProperties("crig.admin")
record FirstAdministratorProperties(
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("") String email) {

    boolean complete() {
        return Stream.of(username, password, email).allMatch(StringUtils::hasText);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return username;
    }
}
