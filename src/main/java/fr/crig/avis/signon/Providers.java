package fr.crig.avis.signon;

import fr.crig.avis.signon.SignOnProperties.Provider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * The providers as Spring Security wants them. Each is asked for its addresses when somebody first goes there: one that is away
 * when a node starts must not keep the node, and those with a password, from starting.
 */
@Component
class Providers implements ClientRegistrationRepository {

    static final String RETURN = "/connexion/retour/";

    private final SignOnProperties properties;
    private final Map<String, ClientRegistration> discovered = new ConcurrentHashMap<>();

    Providers(SignOnProperties properties) {
        this.properties = properties;
    }

    boolean isEmpty() {
        return properties.providers().isEmpty();
    }

    /** @return null if there is none of that id. @throws RuntimeException if it cannot be reached */
    @Override
    public ClientRegistration findByRegistrationId(String id) {
        Provider provider = properties.find(id);
        return provider == null ? null : discovered.computeIfAbsent(id, first -> discover(provider));
    }

    private static ClientRegistration discover(Provider provider) {
        return ClientRegistrations.fromIssuerLocation(provider.issuer())
                .registrationId(provider.id())
                .clientName(provider.name())
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .scope(provider.profile().scopes())
                .redirectUri("{baseUrl}" + RETURN + "{registrationId}")
                .userNameAttributeName("sub")
                .build();
    }
}
