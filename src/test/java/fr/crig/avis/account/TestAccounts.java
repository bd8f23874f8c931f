package fr.crig.avis.account;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Capacity;
import fr.crig.avis.shared.ParisTime;
import java.time.Clock;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** The accounts of the demonstration in a test; their passwords are stored in clear, because hashing fourteen takes a second. */
public class TestAccounts {

    public static final String PASSWORD = DemoAccounts.PASSWORD;

    private final Accounts accounts;
    private final Actors actors;
    private final DemoAccounts demo;
    private final AccountDesk desk;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

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
            AccountLinks links,
            AccountChanges changes,
            EndedSessions sessions) {
        this.accounts = accounts;
        this.actors = actors;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.desk = new AccountDesk(accounts, committee, journal, encoder, events, links, changes, sessions, clock);
        this.demo = new DemoAccounts(desk, accounts, committee, messages, transaction, events, clock);
    }

    /** agent., membre., suppleant. of each signatory in lower case; secretariat; admin. */
    public void openAll() {
        demo.afterSingletonsInstantiated();
    }

    /** Their usernames, names and addresses. */
    public Stream<String> people() {
        return StreamSupport.stream(accounts.findAll().spliterator(), false)
                .flatMap(account -> Stream.of(account.username(), account.displayName(), account.email()))
                .filter(name -> !name.equals("secretariat") && !name.equals("admin"));
    }

    /** One more, with the same password and without a term. */
    public void open(NewAccount account) {
        desk.openWithPassword(account, PASSWORD);
    }

    /** One more, in office from today. */
    public void openMember(NewAccount account, Capacity capacity) {
        transaction.executeWithoutResult(status -> {
            open(account);
            events.publishEvent(new DemoMemberOpened(
                    account.username(),
                    account.displayName(),
                    account.signatory(),
                    capacity,
                    ParisTime.day(clock.instant())));
        });
    }

    public Actor actor(String username) {
        return actors.of(find(username));
    }

    /**
     * A request of MockMvc sent by this account: {@code mvc.perform(get("/…").with(accounts.signedIn("admin")))}. It needs no log-in, and
     * its session is none of those in the database.
     */
    public RequestPostProcessor signedIn(String username) {
        RequestPostProcessor user = SecurityMockMvcRequestPostProcessors.user(SignedInAccount.of(
                find(username), actor(username), Proof.of(find(username).secondFactor())));
        return request -> {
            request.setAttribute(SessionRepositoryFilter.class.getName() + ".FILTERED", true);
            return user.postProcessRequest(request);
        };
    }

    private Account find(String username) {
        return accounts.findByUsername(username).orElseThrow();
    }
}
