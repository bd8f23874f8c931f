package fr.crig.avis.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.autoconfigure.availability.AvailabilityHealthContributorAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.availability.AvailabilityProbesAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.env.EnvironmentEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.health.HealthContributorAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.health.HealthEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.JvmMetricsAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.MetricsAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.MetricsEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.export.prometheus.PrometheusMetricsExportAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.servlet.ServletManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The settings of production with the two connectors alone: the second would cost each other test its start. */
@Tag("slow")
class ManagementPortTest {

    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() {
        context = new SpringApplicationBuilder(Connectors.class)
                .profiles("postgres")
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--management.endpoint.health.validate-group-membership=false");
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void givesHealthWithoutDetailsAndMetrics() throws Exception {
        assertThat(get("local.management.port", "/actuator/health/liveness").body())
                .isEqualTo("{\"status\":\"UP\"}");
        assertThat(get("local.management.port", "/actuator/health").body()).doesNotContain("components", "details");
        assertThat(get("local.management.port", "/actuator/metrics/jvm.memory.used")
                        .body())
                .contains("\"measurements\"");
    }

    @Test
    void givesThemInTheFormOfPrometheus() throws Exception {
        assertThat(get("local.management.port", "/actuator/prometheus").body()).contains("jvm_memory_used_bytes{");
        assertThat(get("local.server.port", "/actuator/prometheus").statusCode())
                .isEqualTo(403);
    }

    @Test
    void givesNothingElse() throws Exception {
        for (String endpoint : new String[] {"env", "beans", "heapdump", "loggers", "configprops"}) {
            assertThat(get("local.management.port", "/actuator/" + endpoint).statusCode())
                    .as(endpoint)
                    .isEqualTo(404);
        }
    }

    @Test
    void givesNothingWherePagesAre() throws Exception {
        assertThat(get("local.server.port", "/actuator/metrics/jvm.memory.used").body())
                .doesNotContain("measurements");
        assertThat(get("local.server.port", "/actuator/health").body()).doesNotContain("UP");
        assertThat(get("local.server.port", "/actuator/metrics").statusCode()).isEqualTo(403);
    }

    /** Only who stands on the same machine, unless somebody says otherwise. */
    @Test
    void listensToItsOwnMachine() {
        assertThat(context.getEnvironment().getProperty("management.server.address"))
                .isEqualTo("127.0.0.1");
    }

    private static HttpResponse<String> get(String port, String path) throws Exception {
        String address = "http://127.0.0.1:" + context.getEnvironment().getProperty(port) + path;
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class,
        ManagementContextAutoConfiguration.class,
        ServletManagementContextAutoConfiguration.class,
        EndpointAutoConfiguration.class,
        WebEndpointAutoConfiguration.class,
        ApplicationAvailabilityAutoConfiguration.class,
        AvailabilityHealthContributorAutoConfiguration.class,
        AvailabilityProbesAutoConfiguration.class,
        HealthContributorAutoConfiguration.class,
        HealthEndpointAutoConfiguration.class,
        EnvironmentEndpointAutoConfiguration.class,
        MetricsAutoConfiguration.class,
        CompositeMeterRegistryAutoConfiguration.class,
        PrometheusMetricsExportAutoConfiguration.class,
        SimpleMetricsExportAutoConfiguration.class,
        JvmMetricsAutoConfiguration.class,
        MetricsEndpointAutoConfiguration.class
    })
    static class Connectors {

        @Bean
        SecurityFilterChain security(HttpSecurity http, Environment ports) throws Exception {
            return http.authorizeHttpRequests(requests -> SecurityConfiguration.actuator(requests, ports)
                            .anyRequest()
                            .denyAll())
                    .build();
        }
    }
}
