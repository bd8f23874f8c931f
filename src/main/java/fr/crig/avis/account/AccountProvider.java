package fr.crig.avis.account;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Checks passwords. Where the hash is renewed on this occasion, the session begins with the new one: with the former, as Spring
 * Security would have it, {@link SessionGuard} would end it on the next page.
 */
class AccountProvider extends DaoAuthenticationProvider {

    private final AccountLogin accounts;
    private final PasswordEncoder encoder;

    AccountProvider(AccountLogin accounts, PasswordEncoder encoder) {
        super(accounts);
        setPasswordEncoder(encoder);
        setUserDetailsPasswordService(accounts);
        this.accounts = accounts;
        this.encoder = encoder;
    }

    @Override
    protected Authentication createSuccessAuthentication(Object principal, Authentication typed, UserDetails account) {
        Authentication entered = super.createSuccessAuthentication(principal, typed, account);
        if (!encoder.upgradeEncoding(account.getPassword())) {
            return entered;
        }
        UserDetails renewed = accounts.loadUserByUsername(account.getUsername());
        return UsernamePasswordAuthenticationToken.authenticated(renewed, null, renewed.getAuthorities());
    }
}
