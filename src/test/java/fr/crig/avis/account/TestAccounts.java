package fr.crig.avis.account;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.shared.Actor;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** The accounts of the demonstration in a test; their passwords are stored in clear, because hashing fourteen takes a second. */
public class TestAccounts {

    public static final String PASSWORD = DemoAccounts.PASSWORD;

    private final Accounts accounts;
    private final Actors actors;
    private final Clock clock;
    private final DemoAccounts demo;

    public TestAccounts(
            Accounts accounts,
            Actors actors,
            Committee committee,
            Journal journal,
            PasswordEncoder encoder,
            Clock clock,
            MessageSource messages,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Environment environment) {
        this.accounts = accounts;
        this.actors = actors;
        this.clock = clock;
        AccountDesk desk = new AccountDesk(accounts, committee, journal, encoder, events, environment, clock);
        this.demo = new DemoAccounts(desk, accounts, committee, messages, transaction, clock);
    }

    /** agent., membre., suppleant. of each signatory in lower case; secretariat; admin. */
    public void openAll() {
        demo.afterSingletonsInstantiated();
    }

    public Actor actor(String username) {
        return actors.of(find(username));
    }

    /** A request of MockMvc sent by this account: {@code mvc.perform(get("/…").with(accounts.signedIn("admin")))}. */
    public RequestPostProcessor signedIn(String username) {
        return SecurityMockMvcRequestPostProcessors.user(
                SignedInAccount.of(find(username), actor(username), clock.instant()));
    }

    private Account find(String username) {
        return accounts.findByUsername(username).orElseThrow();
    }
}
