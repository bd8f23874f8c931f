package fr.crig.avis.account;

import fr.crig.avis.shared.Capacity;
import java.util.Optional;

/**
 * What the members' register knows and an account does not: whether a person is in office today. Owned here because the
 * register's room may import this one and not the reverse.
 */
public interface TermsOfOffice {

    /** Empty for whoever has no term in force today. */
    Optional<Capacity> capacityToday(String username);
}
