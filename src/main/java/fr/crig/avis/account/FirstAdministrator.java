package fr.crig.avis.account;

import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Role;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way into a service that nobody can enter yet: outside the demonstration there is no account with a known password, so
 * the first administrator comes from the environment, and the service does not start without one.
 */
@Component
@Profile("!demo")
class FirstAdministrator implements SmartInitializingSingleton {

    private final FirstAdministratorProperties wanted;
    private final AccountDesk desk;
    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final MessageSource messages;
    private final TransactionTemplate transaction;

    FirstAdministrator(
            FirstAdministratorProperties wanted,
            AccountDesk desk,
            Accounts accounts,
            PasswordEncoder encoder,
            MessageSource messages,
            TransactionTemplate transaction) {
        this.wanted = wanted;
        this.desk = desk;
        this.accounts = accounts;
        this.encoder = encoder;
        this.messages = messages;
        this.transaction = transaction;
    }

    /** Before the web server listens. */
    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> openIfNobodyCanEnter());
    }

    private void openIfNobodyCanEnter() {
        refuseDemonstrationAccounts();
        if (accounts.findByRole(Role.ADMINISTRATOR).isEmpty()) {
            open();
        }
    }

    /** A database begun as a demonstration lets anybody in who read the README. */
    private void refuseDemonstrationAccounts() {
        boolean open = accounts.findByEnabledTrueAndEmailEndingWith(DemoAccounts.EMAIL_DOMAIN).stream()
                .anyMatch(account -> encoder.matches(DemoAccounts.PASSWORD, account.passwordHash()));
        if (open) {
            throw new StartRefused(message("start.demoAccounts"));
        }
    }

    private void open() {
        if (!wanted.complete()) {
            throw new StartRefused(message("start.noAdministrator"));
        }
        try {
            Refusal.throwIfAny(PasswordRules.check("password", wanted.username(), wanted.password()));
            desk.openWithPassword(account(), wanted.password());
        } catch (Refusal refusal) {
            throw new StartRefused(message("start.administratorRefused", sentences(refusal)));
        }
    }

    private NewAccount account() {
        String name = message("role.ADMINISTRATOR");
        return new NewAccount(wanted.username(), name, wanted.email(), Set.of(Role.ADMINISTRATOR), null);
    }

    private String sentences(Refusal refusal) {
        return refusal.violations().stream()
                .map(violation -> message(violation.key(), violation.arguments().toArray()))
                .collect(Collectors.joining(" "));
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }
}
