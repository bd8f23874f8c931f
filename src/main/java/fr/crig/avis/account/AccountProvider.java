package fr.crig.avis.account;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Checks passwords. A session begins with what the account is after that: where the hash is renewed on this occasion, with the new one
 * (with the former, as Spring Security would have it, {@link SessionGuard} would end it on the next page), and only halfway where a
 * second factor is wanted.
 */
class AccountProvider extends DaoAuthenticationProvider {

    private final Entrance entrance;

    AccountProvider(AccountLogin accounts, PasswordEncoder encoder, Entrance entrance) {
        super(accounts);
        setPasswordEncoder(encoder);
        setUserDetailsPasswordService(accounts);
        this.entrance = entrance;
    }

    @Override
    protected Authentication createSuccessAuthentication(Object principal, Authentication typed, UserDetails account) {
        super.createSuccessAuthentication(principal, typed, account);
        var entered = (AbstractAuthenticationToken) entrance.of(account.getUsername(), Proof.PASSWORD);
        entered.setDetails(typed.getDetails());
        return entered;
    }
}
