package fr.crig.avis.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * The token against forged forms. Whoever is signed in has it in the session; of whoever is about to log in the browser keeps
 * it, because a session made for each stranger that opens the log-in would fill the memory of a node.
 */
class FormTokens implements CsrfTokenRepository {

    static final String COOKIE = "crig_form";

    private final CsrfTokenRepository inSession = new HttpSessionCsrfTokenRepository();
    private final CsrfTokenRepository inBrowser = inBrowser();

    private static CsrfTokenRepository inBrowser() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(COOKIE);
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return where(request).generateToken(request);
    }

    @Override
    public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        where(request).saveToken(token, request, response);
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        return where(request).loadToken(request);
    }

    private CsrfTokenRepository where(HttpServletRequest request) {
        return request.getSession(false) == null ? inBrowser : inSession;
    }
}
