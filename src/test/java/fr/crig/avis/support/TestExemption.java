package fr.crig.avis.support;

import fr.crig.avis.account.Account;
import fr.crig.avis.account.FactorExemption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Nobody needs a phone in a test, as in the demonstration, unless the test asks that somebody does. */
public class TestExemption implements FactorExemption {

    private final Set<String> phones = ConcurrentHashMap.newKeySet();

    /** Of this account the second factor is wanted that its role wants. */
    public void endFor(String username) {
        phones.add(username);
    }

    void reset() {
        phones.clear();
    }

    @Override
    public boolean covers(Account account) {
        return !phones.contains(account.username());
    }
}
