package fr.crig.avis.account;

import fr.crig.avis.account.AccountChanged.Kind;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Role;
import fr.crig.avis.shared.Violation;
import fr.crig.avis.storage.Desk;
import fr.crig.avis.storage.FirstWins;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes accounts. Nobody but its owner ever knows a password: whoever needs one is sent a link to choose it. */
@Desk
public class AccountDesk {

    private final Accounts accounts;
    private final Committee committee;
    private final Journal journal;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final AccountLinks links;
    private final AccountChanges changes;
    private final EndedSessions sessions;
    private final Clock clock;

    AccountDesk(
            Accounts accounts,
            Committee committee,
            Journal journal,
            PasswordEncoder encoder,
            ApplicationEventPublisher events,
            AccountLinks links,
            AccountChanges changes,
            EndedSessions sessions,
            Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.committee = committee;
        this.journal = journal;
        this.encoder = encoder;
        this.events = events;
        this.links = links;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param words in its user name, its name or its address; all if empty */
    @Transactional(readOnly = true)
    public Page<Account> list(String words, Pageable page) {
        String part = Containing.word(words);
        List<Account> found = accounts.findNamed(part, page.getPageSize(), page.getOffset());
        return new PageImpl<>(found, page, accounts.countNamed(part));
    }

    @Transactional(readOnly = true)
    public Account read(String username, Actor by) {
        by.ensureAdministrator();
        return find(username);
    }

    @Transactional(readOnly = true)
    public Account own(Actor owner) {
        return find(owner.username());
    }

    /** What was done to it, and by it to its password. */
    @Transactional(readOnly = true)
    public List<JournalEntry> history(String username, Actor by) {
        by.ensureAdministrator();
        return journal.of(username);
    }

    /**
     * @throws ChangedMeanwhile if somebody changed it since the form was made
     * @throws Refusal with every broken rule
     */
    public void edit(String username, EditForm form, Actor by) {
        Account account = read(username, by);
        if (account.version() != form.version) {
            throw new ChangedMeanwhile(username);
        }
        NewAccount wanted = form.read(account);
        wanted.check();
        if (username.equals(by.username()) && !wanted.roles().contains(Role.ADMINISTRATOR)) {
            throw Refusal.of("roles", "refusal.account.ownRole");
        }
        String done = changes.between(account, wanted);
        if (!done.isEmpty()) {
            String formerEmail = account.email();
            if (!account.roles().equals(wanted.roles())) {
                sessions.endAll(username);
            }
            account.become(wanted);
            Account saved = accounts.save(account);
            links.endAll(saved.id());
            journal.record(by, "account.edited", username, done);
            events.publishEvent(new AccountEdited(saved, formerEmail, done, by));
        }
    }

    public void open(NewAccount asked, Actor by) {
        asked.check();
        if (accounts.existsByUsername(asked.username())) {
            throw usernameTaken();
        }
        if (asked.signatory() != null && committee.find(asked.signatory()).isEmpty()) {
            throw Refusal.of("signatory", "refusal.account.signatoryUnknown");
        }
        Account account = keep(Account.opened(asked, unknownToAnybody(), clock.instant()));
        journal.record(by, "account.opened", asked.username(), null);
        events.publishEvent(new AccountChanged(account, Kind.OPENED, by));
    }

    /** An account whose owner already chose its password: the first administrator, the demonstration. */
    void openWithPassword(NewAccount asked, String password) {
        asked.check();
        Account account = Account.opened(asked, encoder.encode(password), clock.instant());
        account.choosePassword(account.passwordHash());
        accounts.save(account);
        journal.record(Actor.SERVICE, "account.opened", asked.username(), null);
    }

    public void disable(String username, Actor by) {
        if (username.equals(by.username())) {
            // Also keeps one administrator at least: the last one cannot be disabled by anybody else.
            throw Refusal.because("refusal.account.disableOneself");
        }
        Account account = find(username);
        if (!account.enabled()) {
            // By a second click: it is closed since the first.
            return;
        }
        account.disable();
        accounts.save(account);
        accounts.closed(username, clock.instant());
        journal.record(by, "account.disabled", username, null);
    }

    /** Nothing names its owner any more: see {@code privacy}. */
    public void remove(String username) {
        Account account = find(username);
        links.removeAll(account.id());
        accounts.delete(account);
    }

    public void enable(String username, Actor by) {
        Account account = find(username);
        if (account.enabled()) {
            // By a second click, or from an old page: its owner may have chosen a password since.
            return;
        }
        account.reopen(unknownToAnybody());
        invite(account, Kind.REOPENED, by);
        accounts.closed(username, null);
        journal.record(by, "account.enabled", username, null);
    }

    /** @throws Refusal if the account is closed: nobody would get in by the link */
    public void resetPassword(String username, Actor by) {
        Account account = find(username);
        if (!account.enabled()) {
            throw Refusal.because("refusal.account.closed");
        }
        account.losePassword(unknownToAnybody());
        invite(account, Kind.PASSWORD_REPLACED, by);
        journal.record(by, "account.passwordReset", username, null);
    }

    private void invite(Account account, Kind kind, Actor by) {
        Account saved = accounts.save(account);
        links.endAll(saved.id());
        events.publishEvent(new AccountChanged(saved, kind, by));
    }

    private String unknownToAnybody() {
        return encoder.encode(Secret.random());
    }

    public void changeOwnPassword(Actor owner, String current, String chosen, String repeated) {
        Account account = find(owner.username());
        List<Violation> violations = new ArrayList<>(PasswordRules.check("chosen", account.username(), chosen));
        if (!encoder.matches(current, account.passwordHash())) {
            violations.add(Violation.of("current", "refusal.password.current"));
        }
        if (chosen.equals(current)) {
            violations.add(Violation.of("chosen", "refusal.password.same"));
        }
        if (!chosen.equals(repeated)) {
            violations.add(Violation.of("repeated", "refusal.password.repeated"));
        }
        Refusal.throwIfAny(violations);
        account.choosePassword(encoder.encode(chosen));
        accounts.save(account);
        links.endAll(account.id());
        journal.record(owner, "account.passwordChanged", owner.username(), null);
    }

    private Account keep(Account account) {
        try {
            return FirstWins.save(account.username(), () -> accounts.save(account));
        } catch (ChangedMeanwhile somebodyTookItJustNow) {
            throw usernameTaken();
        }
    }

    private static Refusal usernameTaken() {
        return Refusal.of("username", "refusal.account.usernameTaken");
    }

    private Account find(String username) {
        return accounts.findByUsername(username).orElseThrow(() -> new NotVisible(username));
    }
}
