package fr.crig.avis.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;

/** Back to the log-in, with a line in the journal as its counterpart has. */
class LoggedOut extends SimpleUrlLogoutSuccessHandler {

    private final AccountLogin login;

    LoggedOut(AccountLogin login) {
        setDefaultTargetUrl(SecurityConfiguration.LOGIN + "?deconnexion");
        this.login = login;
    }

    /** @param who null if the session was over before */
    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException, ServletException {
        if (who != null && who.getPrincipal() instanceof SignedInAccount someone) {
            login.left(someone);
        }
        super.onLogoutSuccess(request, response, who);
    }
}
