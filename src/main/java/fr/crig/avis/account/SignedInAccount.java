package fr.crig.avis.account;

import fr.crig.avis.shared.Actor;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The principal of a session. Its authorities are the actor's groups, which are the candidate groups of the engine's tasks:
 * there is one list of words for who may do what.
 *
 * @param enabled opens the account: it is not closed, and its owner has chosen a password
 * @param proof what its owner showed beside the password
 */
public record SignedInAccount(Actor actor, String passwordHash, boolean enabled, Proof proof)
        implements UserDetails, Entered {

    static SignedInAccount of(Account account, Actor actor, Proof proof) {
        return new SignedInAccount(actor, account.passwordHash(), account.enabled() && !account.invited(), proof);
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
    public String toString() {
        return actor.username();
    }
}
