package fr.crig.avis.account;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The accounts with the published password enter without a phone. {@link DemoAccounts} does not start where anybody else's account
 * is, and {@link FirstAdministrator} starts no service with one of these.
 */
@Component
@Profile("demo")
class DemoExemption implements FactorExemption {

    @Override
    public boolean covers(Account account) {
        return account.email().endsWith(DemoAccounts.EMAIL_DOMAIN);
    }
}
