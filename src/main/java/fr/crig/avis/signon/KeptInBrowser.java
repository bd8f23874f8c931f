package fr.crig.avis.signon;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * What a provider's answer is compared with, kept by the browser that goes there: a session for each stranger who presses the
 * button would fill the memory of a node. Ten minutes, for its owner's eyes only; who changes it comes back to the log-in.
 */
@Component
class KeptInBrowser implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    static final String COOKIE = "crig_sign_on";

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Providers providers;
    private final ObjectMapper json;

    KeptInBrowser(Providers providers, ObjectMapper json) {
        this.providers = providers;
        this.json = json;
    }

    /** The part that differs from one log-in to the next. */
    record Kept(String provider, String state, String nonce, String verifier, String redirectUri) {

        static Kept of(OAuth2AuthorizationRequest request) {
            return new Kept(
                    request.getAttribute(OAuth2ParameterNames.REGISTRATION_ID),
                    request.getState(),
                    request.getAttribute(OidcParameterNames.NONCE),
                    request.getAttribute(PkceParameterNames.CODE_VERIFIER),
                    request.getRedirectUri());
        }

        OAuth2AuthorizationRequest request(ClientRegistration registration) {
            return OAuth2AuthorizationRequest.authorizationCode()
                    .authorizationUri(registration.getProviderDetails().getAuthorizationUri())
                    .clientId(registration.getClientId())
                    .redirectUri(redirectUri)
                    .scopes(registration.getScopes())
                    .state(state)
                    .attributes(attributes -> {
                        attributes.put(OAuth2ParameterNames.REGISTRATION_ID, provider);
                        attributes.put(OidcParameterNames.NONCE, nonce);
                        attributes.put(PkceParameterNames.CODE_VERIFIER, verifier);
                    })
                    .build();
        }
    }

    @Override
    public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(this::read)
                .map(this::request)
                .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest authorization, HttpServletRequest request, HttpServletResponse response) {
        try {
            byte[] kept = json.writeValueAsBytes(Kept.of(authorization));
            send(Base64.getUrlEncoder().withoutPadding().encodeToString(kept), KEPT, request, response);
        } catch (JacksonException e) {
            throw new IllegalStateException("Five texts make no JSON", e);
        }
    }

    /** Once: an answer is not played again. */
    @Override
    public OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest kept = loadAuthorizationRequest(request);
        send("", Duration.ZERO, request, response);
        return kept;
    }

    private Optional<Kept> read(String value) {
        try {
            Kept kept = json.readValue(Base64.getUrlDecoder().decode(value), Kept.class);
            return Optional.of(kept).filter(all -> all.state() != null && all.redirectUri() != null);
        } catch (IOException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private OAuth2AuthorizationRequest request(Kept kept) {
        ClientRegistration registration = providers.findByRegistrationId(kept.provider());
        return registration == null ? null : kept.request(registration);
    }

    private static void send(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .path(request.getContextPath() + Providers.RETURN)
                .maxAge(age)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
