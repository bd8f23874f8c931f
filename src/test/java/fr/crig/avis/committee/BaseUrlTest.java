package fr.crig.avis.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** A link in a mail that leads to a port where nobody answers is worse than none. */
class BaseUrlTest {

    @Test
    void leadsToThePortThatTheServiceIsStartedOn() throws Exception {
        assertThat(baseUrl(Map.of("server.port", "9090"))).isEqualTo("http://localhost:9090");
        assertThat(baseUrl(Map.of())).isEqualTo("http://localhost:8080");
    }

    private static String baseUrl(Map<String, Object> given) throws Exception {
        var environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("configuration", new ClassPathResource("application.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));
        return environment.getProperty("crig.base-url");
    }
}
