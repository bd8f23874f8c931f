package fr.crig.avis.signon;

import fr.crig.avis.signon.SignOnProperties.Provider;
import java.util.List;
import org.springframework.stereotype.Component;

/** The providers, for pages. */
@Component
public class SignOnChoices {

    private final SignOnProperties properties;

    SignOnChoices(SignOnProperties properties) {
        this.properties = properties;
    }

    public List<Provider> all() {
        return properties.providers();
    }

    /** Its id, once it is no more configured. */
    public String name(String id) {
        Provider provider = properties.find(id);
        return provider == null ? id : provider.name();
    }
}
