package fr.crig.avis.account;

import fr.crig.avis.shared.Actor;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The principal of a session. Its authorities are the actor's groups, which are the candidate groups of the engine's tasks:
 * there is one list of words for who may do what.
 *
 * @param nonLocked as it was when the account was read for this log-in
 */
public record SignedInAccount(
        Actor actor, String passwordHash, boolean enabled, boolean nonLocked, boolean mustChangePassword)
        implements UserDetails {

    static SignedInAccount of(Account account, Actor actor, Instant now) {
        return new SignedInAccount(
                actor, account.passwordHash(), account.enabled(), !account.isLocked(now), account.mustChangePassword());
    }

    /** The same session, on another day of a member's term. */
    SignedInAccount as(Actor today) {
        return new SignedInAccount(today, passwordHash, enabled, nonLocked, mustChangePassword);
    }

    @Override
    public List<? extends GrantedAuthority> getAuthorities() {
        return actor.groups().stream().map(SimpleGrantedAuthority::new).toList();
    }

    @Override
    public String getUsername() {
        return actor.username();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public boolean isAccountNonLocked() {
        return nonLocked;
    }

    @Override
    public String toString() {
        return actor.username();
    }
}
