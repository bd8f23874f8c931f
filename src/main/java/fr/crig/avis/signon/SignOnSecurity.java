package fr.crig.avis.signon;

import fr.crig.avis.account.FurtherWayIn;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** The log-in by a provider, as a further way in: none when no provider is configured. */
@Component
class SignOnSecurity implements FurtherWayIn {

    static final String DEPARTURE = "/connexion/avec";

    private static final String METHODS_ASKED = "{\"id_token\":{\"amr\":{\"essential\":true}}}";

    private final Providers providers;
    private final KeptInBrowser kept;
    private final Doorkeeper doorkeeper;
    private final Arrival arrival;
    private final TurnedBack turnedBack;

    SignOnSecurity(
            Providers providers, KeptInBrowser kept, Doorkeeper doorkeeper, Arrival arrival, TurnedBack turnedBack) {
        this.providers = providers;
        this.kept = kept;
        this.doorkeeper = doorkeeper;
        this.arrival = arrival;
        this.turnedBack = turnedBack;
    }

    @Override
    public String[] openAddresses() {
        return new String[] {DEPARTURE + "/*", DepartureController.LEAVE, DepartureController.LEFT};
    }

    @Override
    public void addTo(HttpSecurity http) throws Exception {
        if (providers.isEmpty()) {
            return;
        }
        http.oauth2Login(login -> login.loginPage("/connexion")
                .clientRegistrationRepository(providers)
                .authorizedClientRepository(new NoTokenKept())
                .authorizationEndpoint(departure ->
                        departure.authorizationRequestResolver(resolver()).authorizationRequestRepository(kept))
                .redirectionEndpoint(back -> back.baseUri(Providers.RETURN + "*"))
                .tokenEndpoint(token -> token.accessTokenResponseClient(tokens()))
                .userInfoEndpoint(user -> user.oidcUserService(doorkeeper))
                .successHandler(arrival)
                .failureHandler(turnedBack));
    }

    /** A provider that cannot be reached is an answer of {@link SignOnController}, not a failure of ours. */
    private OAuth2AuthorizationRequestResolver resolver() {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(providers, DEPARTURE);
        resolver.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce().andThen(SignOnSecurity::askHowItIsProved));
        return new Reachable(resolver);
    }

    /** ProConnect says it to whoever asks only; who does not know the question does not mind it (OpenID Connect Core 1.0, section 5.5). */
    private static void askHowItIsProved(OAuth2AuthorizationRequest.Builder request) {
        request.additionalParameters(parameters -> parameters.put("claims", METHODS_ASKED));
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens() {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(UserInfo.patient())
                .messageConverters(converters -> {
                    converters.clear();
                    converters.add(new FormHttpMessageConverter());
                    converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }
}
