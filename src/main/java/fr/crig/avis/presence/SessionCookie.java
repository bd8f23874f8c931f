package fr.crig.avis.presence;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Over TLS the name of the cookie begins with {@code __Host-}: the browser then takes it from nobody but this very host, and over
 * nothing but TLS. Without TLS, as on a machine that tries the product, no browser would keep such a name.
 */
class SessionCookie implements CookieSerializer {

    static final String OVER_TLS = "__Host-crig_session";
    static final String PLAIN = "crig_session";

    private final CookieSerializer overTls = named(OVER_TLS, true);
    private final CookieSerializer plain = named(PLAIN, false);

    private static CookieSerializer named(String name, boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setCookiePath("/");
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private CookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? overTls : plain;
    }
}
