package fr.crig.avis.privacy;

import java.util.Set;

/**
 * Somebody with an account, and all that it was called by.
 *
 * @param account its number
 * @param names those of today and of before; not those that others bear too, which name a role
 * @param addresses the same
 * @param shared names and addresses that are others' too: they stay
 */
public record Person(
        long account, String username, boolean closed, Set<String> names, Set<String> addresses, Set<String> shared) {

    static final String PSEUDONYM = "efface-";

    /** Under which what it did stays. */
    public String pseudonym() {
        return PSEUDONYM + account;
    }
}
