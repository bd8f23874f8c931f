package fr.crig.avis.account;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Whoever gave the right password and has to show more. It is no {@link SignedInAccount} and its token is not authenticated, so
 * that every rule that does not name it refuses it.
 */
public record AwaitedAccount(String username, String passwordHash, MissingStep step)
        implements AuthenticatedPrincipal, Entered {

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String getName() {
        return username;
    }

    @Override
    public Proof proof() {
        return Proof.PASSWORD;
    }

    @Override
    public String toString() {
        return username;
    }
}
