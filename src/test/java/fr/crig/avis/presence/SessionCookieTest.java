package fr.crig.avis.presence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class SessionCookieTest {

    private final SessionCookie cookie = new SessionCookie();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void isTheHostsOwnOverTls() {
        request.setSecure(true);
        assertThat(written())
                .startsWith("__Host-crig_session=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void hasAPlainNameWithoutTls() {
        assertThat(written()).startsWith("crig_session=").contains("; HttpOnly").doesNotContain("Secure");
    }

    /** Another host of the same domain can set it, whatever was agreed on here. */
    @Test
    void takesThePlainOneOverTlsForNothing() {
        request.setSecure(true);
        request.setCookies(new Cookie("crig_session", "eA=="));
        assertThat(cookie.readCookieValues(request)).isEmpty();
    }

    private String written() {
        var response = new MockHttpServletResponse();
        cookie.writeCookieValue(new CookieValue(request, response, "x"));
        return response.getHeader("Set-Cookie");
    }
}
