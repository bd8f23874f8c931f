package fr.crig.avis.account;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Capacity;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Role;
import fr.crig.avis.shared.Violation;
import fr.crig.avis.storage.Desk;
import fr.crig.avis.storage.FirstWins;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes accounts, and changes their passwords. A temporary password is returned once and kept nowhere. */
@Desk
public class AccountDesk {

    private final Accounts accounts;
    private final Committee committee;
    private final Journal journal;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final Environment environment;
    private final Clock clock;

    AccountDesk(
            Accounts accounts,
            Committee committee,
            Journal journal,
            PasswordEncoder encoder,
            ApplicationEventPublisher events,
            Environment environment,
            Clock clock) {
        this.accounts = accounts;
        this.committee = committee;
        this.journal = journal;
        this.encoder = encoder;
        this.events = events;
        this.environment = environment;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<Account> list(Pageable page) {
        return accounts.findAllByOrderByUsername(page);
    }

    /** @return the temporary password, to be handed over by other means than this service */
    public String open(NewAccount asked, Actor by) {
        asked.check();
        if (accounts.existsByUsername(asked.username())) {
            throw usernameTaken();
        }
        if (asked.signatory() != null && committee.find(asked.signatory()).isEmpty()) {
            throw Refusal.of("signatory", "refusal.account.signatoryUnknown");
        }
        String temporary = TemporaryPassword.generate();
        Account account = Account.opened(asked, encoder.encode(temporary), clock.instant());
        keep(account);
        journal.record(by, "account.opened", asked.username(), null);
        tellMembers(asked, ParisTime.day(clock.instant()));
        return temporary;
    }

    /**
     * An account whose owner already chose its password: the first administrator, the demonstration.
     *
     * @param inOfficeFrom first day of a member's term
     */
    void openWithPassword(NewAccount asked, String password, LocalDate inOfficeFrom) {
        asked.check();
        Account account = Account.opened(asked, encoder.encode(password), clock.instant());
        account.choosePassword(account.passwordHash());
        accounts.save(account);
        journal.record(Actor.SERVICE, "account.opened", asked.username(), null);
        tellMembers(asked, inOfficeFrom);
    }

    private void tellMembers(NewAccount asked, LocalDate from) {
        if (asked.roles().contains(Role.MEMBER)) {
            Capacity capacity = asked.substitute() ? Capacity.SUPPLEANT : Capacity.TITULAIRE;
            events.publishEvent(
                    new MemberAccountOpened(asked.username(), asked.displayName(), asked.signatory(), capacity, from));
        }
    }

    public void disable(String username, Actor by) {
        if (username.equals(by.username())) {
            // Also keeps one administrator at least: the last one cannot be disabled by anybody else.
            throw Refusal.because("refusal.account.disableOneself");
        }
        Account account = find(username);
        account.disable();
        accounts.save(account);
        journal.record(by, "account.disabled", username, null);
    }

    /** @throws Refusal if its password is the one that the README publishes, and this is no demonstration */
    public void enable(String username, Actor by) {
        Account account = find(username);
        if (environment.acceptsProfiles(Profiles.of("!demo"))
                && encoder.matches(DemoAccounts.PASSWORD, account.passwordHash())) {
            throw Refusal.because("refusal.account.publishedPassword");
        }
        account.enable();
        accounts.save(account);
        journal.record(by, "account.enabled", username, null);
    }

    /** @return the new temporary password */
    public String resetPassword(String username, Actor by) {
        Account account = find(username);
        String temporary = TemporaryPassword.generate();
        account.receiveTemporaryPassword(encoder.encode(temporary));
        accounts.save(account);
        journal.record(by, "account.passwordReset", username, null);
        return temporary;
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
        journal.record(owner, "account.passwordChanged", owner.username(), null);
    }

    private void keep(Account account) {
        try {
            FirstWins.save(account.username(), () -> accounts.save(account));
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
