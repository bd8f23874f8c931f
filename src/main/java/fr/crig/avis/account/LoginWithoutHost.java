package fr.crig.avis.account;

import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Whoever must log in is sent there by a path alone: the browser knows host and port. The service knows those at which a proxy asked it,
 * and takes 443 for the port wherever the proxy listens.
 */
final class LoginWithoutHost extends LoginUrlAuthenticationEntryPoint {

    LoginWithoutHost(String page) {
        super(page);
        setFavorRelativeUris(true);
    }
}
