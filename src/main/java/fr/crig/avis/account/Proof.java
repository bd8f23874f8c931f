package fr.crig.avis.account;

import java.io.Serializable;

/**
 * What a session showed beside the password.
 *
 * @param factor the second factor of which a code was given; null if none was
 * @param byProvider another service vouched for a second factor of its own
 */
public record Proof(Long factor, boolean byProvider) implements Serializable {

    static final Proof PASSWORD = new Proof(null, false);

    public static Proof of(Long factor) {
        return new Proof(factor, false);
    }

    /** @param secondFactor whether it says that it asked for one */
    public static Proof ofProvider(boolean secondFactor) {
        return new Proof(null, secondFactor);
    }

    /** A factor that was taken away or replaced proves nothing any more, not even that a session may go on. */
    boolean stillStands(Account account) {
        return factor == null || factor.equals(account.secondFactor());
    }
}
