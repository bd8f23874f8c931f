package fr.crig.avis.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Back to the log-in, with the sentence that tells why; no session is made for it. */
@Component
class TurnedBack implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(TurnedBack.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.sendRedirect(request.getContextPath() + "/connexion?" + why(failure));
    }

    private static String why(AuthenticationException failure) {
        String code = failure instanceof OAuth2AuthenticationException named
                ? named.getError().getErrorCode()
                : "";
        if (code.equals(Doorkeeper.WAITING)) {
            return "demande";
        }
        if (code.equals(Doorkeeper.CLOSED)) {
            return "ferme";
        }
        LOG.warn("A log-in by a provider failed: {}", failure.getMessage());
        return "echec";
    }
}
