package fr.crig.avis.signon;

import fr.crig.avis.signon.SignOnProperties.Provider;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The providers, for pages. */
@Component
public class SignOnChoices {

    private final SignOnProperties properties;
    private final LeftOpen leftOpen;

    SignOnChoices(SignOnProperties properties, LeftOpen leftOpen) {
        this.properties = properties;
        this.leftOpen = leftOpen;
    }

    public List<Provider> all() {
        return properties.providers();
    }

    /** Where the browser of this request stays logged in; null if nowhere. */
    public Provider leftOpen() {
        var current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return leftOpen.find(current.getRequest()).map(LeftOpen.Visit::provider).orElse(null);
    }

    /** Its id, once it is no more configured. */
    public String name(String id) {
        Provider provider = properties.find(id);
        return provider == null ? id : provider.name();
    }
}
