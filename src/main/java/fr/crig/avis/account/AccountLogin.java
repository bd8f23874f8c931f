package fr.crig.avis.account;

import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.Actor;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks accounts up for Spring Security, and locks for a while the one whose password is being guessed. */
@Service
@Transactional
class AccountLogin implements UserDetailsService {

    private final Accounts accounts;
    private final Actors actors;
    private final Journal journal;
    private final LoginProperties limits;
    private final Clock clock;

    AccountLogin(Accounts accounts, Actors actors, Journal journal, LoginProperties limits, Clock clock) {
        this.accounts = accounts;
        this.actors = actors;
        this.journal = journal;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public SignedInAccount loadUserByUsername(String username) {
        return accounts.findByUsername(typedName(username))
                .map(account -> SignedInAccount.of(account, actors.of(account), clock.instant()))
                .orElseThrow(() -> new UsernameNotFoundException(username));
    }

    @EventListener
    void onFailure(AuthenticationFailureBadCredentialsEvent event) {
        String username = typedName(event.getAuthentication().getName());
        accounts.findLockedByUsername(username).ifPresent(this::countFailure);
    }

    private static String typedName(String username) {
        return Typed.lineOrEmpty(username).toLowerCase(Locale.ROOT);
    }

    private void countFailure(Account account) {
        account.loginFailed(limits, clock.instant());
        accounts.save(account);
        if (account.isLocked(clock.instant())) {
            journal.record(Actor.SERVICE, "account.locked", account.username(), null);
        }
    }

    @EventListener
    void onSuccess(AuthenticationSuccessEvent event) {
        accounts.findByUsername(event.getAuthentication().getName())
                .filter(Account::hasFailures)
                .ifPresent(account -> {
                    account.loginSucceeded();
                    accounts.save(account);
                });
    }
}
