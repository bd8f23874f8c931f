package fr.crig.avis.signon;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Who came by a provider stays logged in there when its session here ends: whoever sits down next enters by the same button. It is the
 * browser that is logged in there, so the browser remembers it, and not the session, which other ways end too. The id token that
 * some providers want back says who somebody is and opens nothing: with its owner's browser it is in no table and in no backup.
 */
@Component
class LeftOpen {

    static final String COOKIE = "crig_provider";
    static final String STATE = "crig_provider_left";

    /** Of the provider, what is published of the place where a log-in there ends (OpenID Connect RP-Initiated Logout 1.0). */
    private static final String END = "end_session_endpoint";

    /** As long as the longest session. */
    private static final Duration KEPT = Duration.ofHours(12);

    /** To the provider, and back. */
    private static final Duration AWAY = Duration.ofMinutes(10);

    private static final StringKeyGenerator STATES =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding());

    private static final int LONGEST_HINT = 3000;
    private static final Pattern VALUE = Pattern.compile("([a-z0-9-]{1,40}):([A-Za-z0-9._-]*)");

    private final SignOnProperties properties;

    LeftOpen(SignOnProperties properties) {
        this.properties = properties;
    }

    /** @param hint the id token, if the provider wants it back; empty if not */
    record Visit(SignOnProperties.Provider provider, String hint) {}

    /** Nothing, if it cannot be left: where that is done is not published, or what it wants back is too long to be kept. */
    void remember(
            ClientRegistration registration,
            OidcIdToken token,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean wanted =
                properties.find(registration.getRegistrationId()).profile().wantsHint();
        String hint = wanted ? token.getTokenValue() : "";
        if (end(registration).isPresent() && hint.length() <= LONGEST_HINT) {
            send(COOKIE, registration.getRegistrationId() + ":" + hint, KEPT, request, response);
        } else {
            forget(COOKIE, request, response);
        }
    }

    /** Whatever else a browser brings is as if it brought nothing. */
    Optional<Visit> find(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .map(VALUE::matcher)
                .filter(Matcher::matches)
                .flatMap(value -> Optional.ofNullable(properties.find(value.group(1)))
                        .map(provider -> new Visit(provider, value.group(2))));
    }

    /** @return what the provider is to bring back */
    String leave(HttpServletRequest request, HttpServletResponse response) {
        String state = STATES.generateKey();
        forget(COOKIE, request, response);
        send(STATE, state, AWAY, request, response);
        return state;
    }

    /** Once. @param state as brought back; null if it is not */
    boolean isBack(String state, HttpServletRequest request, HttpServletResponse response) {
        Cookie given = WebUtils.getCookie(request, STATE);
        forget(STATE, request, response);
        return given != null && !given.getValue().isEmpty() && given.getValue().equals(state);
    }

    static Optional<String> end(ClientRegistration registration) {
        return Optional.ofNullable(registration
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get(END))
                .map(Object::toString);
    }

    private static void forget(String cookie, HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, cookie) != null) {
            send(cookie, "", Duration.ZERO, request, response);
        }
    }

    private static void send(
            String name, String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path(request.getContextPath() + "/connexion")
                .maxAge(age)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
