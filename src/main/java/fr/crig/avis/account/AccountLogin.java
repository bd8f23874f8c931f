package fr.crig.avis.account;

import fr.crig.avis.page.Typed;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks accounts up for Spring Security. */
@Service
@Transactional
class AccountLogin implements UserDetailsService, UserDetailsPasswordService {

    private final Accounts accounts;
    private final Actors actors;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    AccountLogin(
            Accounts accounts,
            Actors actors,
            Journal journal,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.actors = actors;
        this.journal = journal;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public SignedInAccount loadUserByUsername(String username) {
        return accounts.findByUsername(typedName(username))
                .map(account -> SignedInAccount.of(account, actors.of(account), Proof.PASSWORD))
                .orElseThrow(() -> new UsernameNotFoundException(username));
    }

    /** The same password, kept as new ones are; a session begun before ends by it. */
    @Override
    public SignedInAccount updatePassword(UserDetails account, String newHash) {
        accounts.renewHash(account.getUsername(), account.getPassword(), newHash);
        return loadUserByUsername(account.getUsername());
    }

    /**
     * A line for each length of the wait in a day, from however many places it is tried; whoever owns the account is told once the
     * next have to wait. A name that is nobody's stands nowhere: many type their password there.
     */
    void failed(String username, Attempt attempt) {
        locked(username).ifPresent(account -> {
            journal.recordOnceADay(
                    "entrance.failed",
                    username,
                    String.valueOf(attempt.penalty().toMinutes()));
            slowed(account, attempt);
        });
    }

    /** The same where somebody is signed in, and the current password is asked for. */
    void guessed(String username, Attempt attempt) {
        locked(username).ifPresent(account -> {
            journal.recordOnceADay(
                    "entrance.guessed",
                    username,
                    String.valueOf(attempt.penalty().toMinutes()));
            slowed(account, attempt);
        });
    }

    private void slowed(Account account, Attempt attempt) {
        if (attempt.last()) {
            journal.recordOnceADay("account.slowed", account.username(), null);
            events.publishEvent(new AccountGuessed(account));
        }
    }

    /** The right password, then codes that are not: its owner is told that somebody knows the password. */
    void codesGuessed(String username) {
        locked(username).ifPresent(account -> {
            journal.recordOnceADay("factor.slowed", username, null);
            events.publishEvent(new CodesGuessed(account));
        });
    }

    /** One after another: of two at the same instant the second finds the line and the mail of the first. */
    private Optional<Account> locked(String username) {
        jdbc.sql("select id from account where username = ? for update")
                .param(username)
                .query(Long.class)
                .list();
        return accounts.findByUsername(username);
    }

    /** By whatever way, once nothing is missing. No version: it is no change that anybody else's could collide with. */
    @EventListener
    void onEntrance(InteractiveAuthenticationSuccessEvent entered) {
        if (!(entered.getAuthentication().getPrincipal() instanceof SignedInAccount signedIn)) {
            return;
        }
        journal.record(signedIn.actor(), "entrance.made", signedIn.getUsername(), null);
        jdbc.sql("update account set last_login_at = :now where username = :username")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("username", entered.getAuthentication().getName())
                .update();
    }

    void left(SignedInAccount someone) {
        journal.record(someone.actor(), "entrance.left", someone.getUsername(), null);
    }

    static String typedName(String username) {
        return Typed.lineOrEmpty(username).toLowerCase(Locale.ROOT);
    }
}
