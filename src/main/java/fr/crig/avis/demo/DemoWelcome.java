package fr.crig.avis.demo;

import fr.crig.avis.account.Account;
import fr.crig.avis.account.Accounts;
import fr.crig.avis.account.DemoAccounts;
import fr.crig.avis.committee.Committee;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the demonstration is, who may log in, and where its mails go. */
@Component
@Profile("demo")
class DemoWelcome {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWelcome.class);

    private final MessageSource messages;
    private final Accounts accounts;
    private final Committee committee;
    private final Environment environment;

    DemoWelcome(MessageSource messages, Accounts accounts, Committee committee, Environment environment) {
        this.messages = messages;
        this.accounts = accounts;
        this.committee = committee;
        this.environment = environment;
    }

    void say() {
        String usernames = accounts.findAll().stream()
                .filter(Account::enabled)
                .map(Account::username)
                .sorted()
                .collect(Collectors.joining(", "));
        say(message("demo.welcome", committee.baseUrl(), usernames, DemoAccounts.PASSWORD));
        say(mails());
    }

    /** An entry of the log is one line. */
    private static void say(String lines) {
        lines.lines().forEach(LOG::info);
    }

    private String mails() {
        String server = environment.getProperty("spring.mail.host", "");
        return server.isEmpty() ? message("demo.mails.kept") : message("demo.mails.sent", server);
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }
}
