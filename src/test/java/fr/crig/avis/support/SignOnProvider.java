package fr.crig.avis.support;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import okhttp3.Headers;

/**
 * A real OpenID Connect provider for the whole test run, on a port of its own, started when somebody first goes there:
 * {@value #AGENTS} answers in JSON, {@value #PROCONNECT} signs what it says of a person, as ProConnect does.
 */
public final class SignOnProvider {

    public static final String AGENTS = "agents";
    public static final String PROCONNECT = "proconnect";

    private static final String CLIENT = "crig-avis";
    private static final int PORT = freePort();

    private static MockOAuth2Server server;
    private static String audience = CLIENT;

    private SignOnProvider() {}

    /** The settings of the application, which asks nothing before somebody presses the button. */
    static Map<String, Object> settings() {
        Map<String, Object> settings = new TreeMap<>();
        provider(settings, 0, AGENTS, "Annuaire des agents", "GENERIC");
        provider(settings, 1, PROCONNECT, "ProConnect", "PROCONNECT");
        return settings;
    }

    private static void provider(Map<String, Object> settings, int index, String id, String name, String profile) {
        String prefix = "crig.sign-on.providers[" + index + "].";
        settings.put(prefix + "id", id);
        settings.put(prefix + "name", name);
        settings.put(prefix + "issuer", "http://localhost:" + PORT + "/" + id);
        settings.put(prefix + "client-id", CLIENT);
        settings.put(prefix + "client-secret", "secret");
        settings.put(prefix + "profile", profile);
    }

    /** The next log-in there is by this person. */
    public static void next(String provider, String subject, Map<String, Object> claims) {
        audience = CLIENT;
        running()
                .enqueueCallback(new DefaultOAuth2TokenCallback(
                        provider, subject, "JWT", List.of(CLIENT), new HashMap<>(claims), 3600));
    }

    /** Until the next person, {@value #PROCONNECT} signs for another service. */
    public static void signsForAnother() {
        audience = "another";
    }

    private static synchronized MockOAuth2Server running() {
        if (server == null) {
            server = new MockOAuth2Server(new SignedUserInfo());
            server.start(PORT);
        }
        return server;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the access token says of the person, signed with the provider's key. */
    private static final class SignedUserInfo implements Route {

        @Override
        public boolean match(OAuth2HttpRequest request) {
            return request.getUrl().encodedPath().equals("/" + PROCONNECT + "/userinfo");
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            try {
                String bearer = request.getHeaders().get("Authorization").substring("Bearer ".length());
                JWTClaimsSet claims = SignedJWT.parse(bearer).getJWTClaimsSet();
                SignedJWT signed =
                        server.issueToken(PROCONNECT, claims.getSubject(), audience, personal(claims.getClaims()));
                return new OAuth2HttpResponse(
                        Headers.of("Content-Type", "application/jwt"), 200, signed.serialize(), null);
            } catch (ParseException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Map<String, Object> personal(Map<String, Object> claims) {
            Map<String, Object> personal = new HashMap<>(claims);
            personal.keySet().removeAll(List.of("sub", "aud", "iss", "exp", "iat", "nbf", "jti", "tid", "azp"));
            return personal;
        }
    }
}
