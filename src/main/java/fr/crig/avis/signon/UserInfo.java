package fr.crig.avis.signon;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * What a provider says of a person (OpenID Connect Core 1.0, section 5.3): in JSON, or signed, as ProConnect does. The library
 * reads only the first.
 */
@Component
class UserInfo {

    private static final MediaType SIGNED = MediaType.valueOf("application/jwt");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ParameterizedTypeReference<Map<String, Object>> CLAIMS = new ParameterizedTypeReference<>() {};

    private final RestClient client =
            RestClient.builder().requestFactory(patient()).build();

    static SimpleClientHttpRequestFactory patient() {
        var factory = new SimpleClientHttpRequestFactory();
        factory.setConnectTimeout(PATIENCE);
        factory.setReadTimeout(PATIENCE);
        return factory;
    }

    /** @throws OAuth2AuthenticationException if it cannot be had, is not signed by the provider, or is about another person */
    Map<String, Object> of(OidcUserRequest request) {
        try {
            Map<String, Object> claims = read(request);
            if (!request.getIdToken().getSubject().equals(claims.get("sub"))) {
                throw invalid("The answer is about another person");
            }
            return claims;
        } catch (RestClientException | JwtException failure) {
            throw invalid(failure.getMessage());
        }
    }

    private Map<String, Object> read(OidcUserRequest request) {
        ClientRegistration provider = request.getClientRegistration();
        return client.get()
                .uri(provider.getProviderDetails().getUserInfoEndpoint().getUri())
                .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE + ", " + SIGNED)
                .headers(headers ->
                        headers.setBearerAuth(request.getAccessToken().getTokenValue()))
                .exchange((asked, answer) ->
                        SIGNED.isCompatibleWith(answer.getHeaders().getContentType())
                                ? signed(answer.bodyTo(String.class), provider)
                                : answer.bodyTo(CLAIMS));
    }

    private static Map<String, Object> signed(String token, ClientRegistration provider) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        provider.getProviderDetails().getJwkSetUri())
                .jwsAlgorithms(
                        algorithms -> algorithms.addAll(Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256)))
                .build();
        decoder.setJwtValidator(forUs(provider));
        return decoder.decode(token).getClaims();
    }

    /** Signed by the same provider for another service, it would say nothing here. */
    private static OAuth2TokenValidator<Jwt> forUs(ClientRegistration provider) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtIssuerValidator(provider.getProviderDetails().getIssuerUri()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(provider.getClientId())));
    }

    private static OAuth2AuthenticationException invalid(String why) {
        return new OAuth2AuthenticationException(new OAuth2Error("invalid_user_info_response", why, null));
    }
}
