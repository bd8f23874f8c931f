package fr.crig.avis.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.yaml.snakeyaml.Yaml;

/**
 * The files that start the service speak of variables, ports, hosts and paths: each is one that somebody reads. No engine of containers
 * runs where this is tested; a name that is misspelt would be noticed by whoever installs.
 */
class VariablesTest {

    private static final Pattern INTERPOLATED = Pattern.compile("\\$\\{([A-Z_]+)[:}]");
    private static final Pattern ASKED_FOR = Pattern.compile("(?m)^#?([A-Z_]+)=");
    private static final Pattern HOST = Pattern.compile("(?m)^    server \\S+ (\\S+):(\\d+) ");

    private static final Path ENVIRONMENT = Path.of("docker", ".env.example");

    @Test
    void eachVariableOfANodeIsAPropertyOfTheService() throws IOException {
        assertThat(environment("node-1").keySet()).isNotEmpty().isSubsetOf(known());
        assertThat(environment("node-2")).isEqualTo(environment("node-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker/backup.sh",
                "docker/restore.sh",
                "docs/installer.md",
                "docs/exploiter.md",
                "docker/.env.example"
            })
    void eachVariableThatIsNamedElsewhereToo(String file) throws IOException {
        Set<String> named = found(Pattern.compile("\\b((?:CRIG|SPRING)_[A-Z_]*[A-Z])\\b"), file);
        // Those of compose.yaml itself, and of the proxy.
        named.removeAll(Set.of("CRIG_PORT", "CRIG_CERTIFICATES"));
        assertThat(named).isNotEmpty().isSubsetOf(known());
    }

    @Test
    void composeAsksForNothingThatItsExampleDoesNotName() throws IOException {
        Set<String> asked = found(INTERPOLATED, "docker/compose.yaml");
        assertThat(asked).isNotEmpty();
        assertThat(found(ASKED_FOR, ENVIRONMENT.toString())).isEqualTo(asked);
    }

    @Test
    void aBackupJobReadsWhatItsScriptAsksFor() throws IOException {
        Set<String> asked = found(INTERPOLATED, "docker/backup.sh");
        asked.remove("CRIG_DATABASE_PORT");
        assertThat(environment("backup").keySet()).isEqualTo(asked);
        assertThat(service("backup").get("image")).isEqualTo(service("database").get("image"));
        assertThat(found(INTERPOLATED, "systemd/crig-avis-backup.service")).isEmpty();
        assertThat(read("systemd/crig-avis-backup.service"))
                .contains("EnvironmentFile=/etc/crig-avis.env", "ExecStart=/opt/crig-avis/backup.sh")
                .contains("CRIG_BACKUP_FOLDER=/var/backups/crig-avis", "ReadWritePaths=/var/backups/crig-avis");
        assertThat(read("systemd/crig-avis.service"))
                .contains(
                        "EnvironmentFile=/etc/crig-avis.env",
                        "WorkingDirectory=/opt/crig-avis",
                        "Environment=LANG=C.UTF-8");
    }

    @Test
    void eachHostIsAService() throws IOException {
        Set<String> services = services().keySet();
        assertThat(services).contains("database", "mail", "clamav", "proxy", "backup");
        assertThat(environment("node-1").get("CRIG_DATABASE_HOST")).isEqualTo("database");
        assertThat(environment("backup").get("CRIG_DATABASE_HOST")).isEqualTo("database");
        assertThat((String) environment("node-1").get("SPRING_MAIL_HOST")).isEqualTo("${SPRING_MAIL_HOST:-mail}");
        assertThat(read(ENVIRONMENT.toString())).contains("CRIG_SCANNER_HOST=clamav");
        assertThat(HOST.matcher(read("docker/haproxy.cfg")).results().map(server -> server.group(1)))
                .containsExactly("node-1", "node-2");
    }

    /** From outside to the proxy, from it to the nodes. */
    @Test
    void eachPortIsOneAtWhichSomebodyListens() throws IOException {
        String proxy = read("docker/haproxy.cfg");
        assertThat(HOST.matcher(proxy).results().map(server -> server.group(2))).containsOnly("8080");
        assertThat(read("src/main/resources/application.yaml")).contains("server:\n  port: 8080");
        assertThat(read("docker/Dockerfile")).contains("EXPOSE 8080");
        assertThat(ports("docker/compose.yaml")).containsExactly("${CRIG_PORT:-8080}:8080");
        assertThat(ports("docker/tls.yaml")).containsExactly("443:8443");
        assertThat(proxy).contains("    bind :8080\n").contains("    bind :8443 ssl crt \"${CRIG_CERTIFICATES}\"");
        assertThat(service("mail").get("ports")).isEqualTo(List.of("127.0.0.1:8025:8025"));
    }

    @Test
    void eachFileThatIsMountedIsThere() throws IOException {
        List<String> mounted = Stream.of("docker/compose.yaml", "docker/tls.yaml")
                .map(VariablesTest::services)
                .flatMap(services -> services.values().stream())
                .flatMap(service -> ((List<?>) service.getOrDefault("volumes", List.of())).stream())
                .map(String::valueOf)
                .filter(volume -> volume.startsWith("./") && volume.endsWith(":ro"))
                .map(volume -> volume.substring(2, volume.indexOf(':')))
                .toList();
        assertThat(mounted).contains("backup.sh", "restore.sh", "haproxy.cfg", "certificates");
        for (String file : mounted) {
            // The one that whoever installs puts there.
            if (!file.equals("certificates")) {
                assertThat(Path.of("docker", file)).isRegularFile();
            }
            if (file.endsWith(".sh")) {
                assertThat(Path.of("docker", file)).isExecutable();
            }
        }
        assertThat(read(".gitignore")).contains("docker/certificates/", "docker/backups/", "docker/.env");
    }

    /** But for its memory, which a container has of its own. */
    @Test
    void theServiceIsStartedInOneWay() throws IOException {
        String inContainer = read("docker/Dockerfile")
                .lines()
                .filter(line -> line.startsWith("ENTRYPOINT"))
                .findFirst()
                .orElseThrow();
        String bySystemd = read("systemd/crig-avis.service")
                .lines()
                .filter(line -> line.startsWith("ExecStart="))
                .findFirst()
                .orElseThrow();
        assertThat(command(inContainer.replaceAll("^ENTRYPOINT \\[|[\",\\]]", "")))
                .isEqualTo(command(bySystemd.replace("ExecStart=/usr/bin/", "")))
                .startsWith("java")
                .endsWith("-jar", "crig-avis.jar");
    }

    private static List<String> command(String line) {
        return Stream.of(line.split(" "))
                .filter(word -> !word.startsWith("-Xmx") && !word.startsWith("-XX:MaxRAMPercentage"))
                .toList();
    }

    private static List<Object> ports(String file) {
        return List.copyOf((List<?>) services(file).get("proxy").get("ports"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> environment(String service) {
        return (Map<String, Object>) service(service).get("environment");
    }

    private static Map<String, Object> service(String name) {
        return services().get(name);
    }

    private static Map<String, Map<String, Object>> services() {
        return services("docker/compose.yaml");
    }

    private static Map<String, Map<String, Object>> services(String file) {
        try {
            Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(read(file));
            return compose.get("services");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> found(Pattern pattern, String file) throws IOException {
        return pattern.matcher(read(file))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As the environment writes them: of the settings' own placeholders, of our properties, and of Spring Boot's. */
    private static Set<String> known() throws IOException {
        Set<String> known = new TreeSet<>(found(INTERPOLATED, "src/main/resources/application-postgres.yaml"));
        known.add("SPRING_PROFILES_ACTIVE");
        ours().forEach(property -> known.add(variable(property)));
        for (URL described : Collections.list(
                VariablesTest.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream json = described.openStream()) {
                for (JsonNode property : new ObjectMapper().readTree(json).path("properties")) {
                    known.add(variable(property.get("name").asText()));
                }
            }
        }
        return known;
    }

    private static Set<String> ours() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Set<String> properties = new TreeSet<>();
        scanner.findCandidateComponents("fr.crig.avis")
                .forEach(found -> properties.addAll(properties(found.getBeanClassName())));
        return properties;
    }

    private static List<String> properties(String className) {
        try {
            Class<?> type = Class.forName(className);
            String prefix = type.getAnnotation(ConfigurationProperties.class).value();
            Stream<String> names = type.isRecord()
                    ? Stream.of(type.getRecordComponents()).map(RecordComponent::getName)
                    : Stream.of(type.getDeclaredFields()).map(Field::getName);
            return names.map(name -> prefix + "." + name.replaceAll("([A-Z])", "-$1"))
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Spring Boot takes a dash as an underscore too. */
    private static String variable(String property) {
        return property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file));
    }
}
