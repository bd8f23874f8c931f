package fr.crig.avis.signon;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Leads to a provider, or nowhere when the provider does not say where it is. */
record Reachable(OAuth2AuthorizationRequestResolver resolver) implements OAuth2AuthorizationRequestResolver {

    private static final Logger LOG = LoggerFactory.getLogger(Reachable.class);

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        try {
            return resolver.resolve(request);
        } catch (RuntimeException unreachableOrUnknown) {
            LOG.warn("No log-in at {}: {}", request.getRequestURI(), unreachableOrUnknown.toString());
            return null;
        }
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
        return resolver.resolve(request, registrationId);
    }
}
