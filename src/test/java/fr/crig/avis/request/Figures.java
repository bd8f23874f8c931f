package fr.crig.avis.request;

import fr.crig.avis.committee.CommitteeProperties;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The committee's figures as they are by default, for tests without an application. */
final class Figures {

    private Figures() {}

    static CommitteeProperties byDefault() {
        var source = new MapConfigurationPropertySource(
                Map.of("crig.name", "CRIG", "crig.departments[0]", "11", "crig.departments[1]", "31"));
        return new Binder(source).bind("crig", CommitteeProperties.class).get();
    }
}
