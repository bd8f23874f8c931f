package fr.crig.avis.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** Back to the log-in; its owner is told once somebody seems to guess. There is no session before the log-in, least of all one that keeps why it failed. */
class LoginFailed extends SimpleUrlAuthenticationFailureHandler {

    private final AccountLogin accounts;

    LoginFailed(AccountLogin accounts) {
        super(SecurityConfiguration.LOGIN + "?erreur");
        setAllowSessionCreation(false);
        this.accounts = accounts;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        LoginAttempts.made(request).ifPresent(attempt -> accounts.failed(LoginAttempts.username(request), attempt));
        super.onAuthenticationFailure(request, response, why);
    }
}
