package fr.crig.avis.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the files that start the service promise to each other. */
class DeploymentTest {

    private static final Pattern MOUNTED = Pattern.compile("- \\./([\\w.]+):(/usr/local/etc/haproxy/[\\w.]+):ro");

    @ParameterizedTest
    @CsvSource({
        "docker/Dockerfile, ENTRYPOINT",
        "systemd/crig-avis.service, ExecStart",
        "pom.xml, <jvmArguments>",
        "README.md, -jar target/crig-avis.jar"
    })
    void endsAServiceThatIsOutOfMemoryWhereverItIsStarted(String file, String start) throws IOException {
        List<String> starts = Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.contains(start))
                .toList();
        assertThat(starts).isNotEmpty().allMatch(line -> line.contains("-XX:+ExitOnOutOfMemoryError"));
    }

    @Test
    void startsItAgain() throws IOException {
        assertThat(read("docker/compose.yaml")).containsPattern("(?s)x-node:.*restart: unless-stopped.*services:");
    }

    /** A file that is not there is no fault to a JVM: it starts without, and nobody notices. */
    @ParameterizedTest
    @ValueSource(strings = {"docker/Dockerfile", "systemd/crig-avis.service"})
    void startsFromTheClassesThatWereSharedBefore(String file) throws IOException {
        String shared = named("-XX:SharedArchiveFile=([\\w.-]+)", read(file));
        assertThat(shared).isNotEmpty();
        assertThat(named("-XX:ArchiveClassesAtExit=([\\w.-]+)", read(file))).isEqualTo(shared);
    }

    private static String named(String option, String file) {
        return Pattern.compile(option)
                .matcher(file)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining(" "));
    }

    @Test
    void givesTheProxyEveryFileThatItNames() throws IOException {
        List<String> mounted = MOUNTED.matcher(read("docker/compose.yaml"))
                .results()
                .map(mount -> {
                    assertThat(Path.of("docker", mount.group(1))).isRegularFile();
                    return mount.group(2);
                })
                .toList();
        List<String> named = Pattern.compile("(?m)^    errorfile \\d+ (\\S+)$")
                .matcher(read("docker/haproxy.cfg"))
                .results()
                .map(errorfile -> errorfile.group(1))
                .toList();
        assertThat(named).hasSize(2);
        assertThat(mounted).contains("/usr/local/etc/haproxy/haproxy.cfg").containsAll(named);
    }

    @Test
    void limitsEachAddress() throws IOException {
        assertThat(read("docker/haproxy.cfg"))
                .contains("tcp-request connection track-sc0 src")
                .containsPattern("(?m)^    tcp-request connection reject if \\{ sc0_conn_cur gt \\d+ }$")
                .containsPattern("(?m)^    http-request deny deny_status 429 if \\{ sc0_http_req_rate gt \\d+ }$")
                .containsPattern("(?m)^    timeout http-request \\d+s$")
                .contains("http-request del-header ^(forwarded|x-forwarded-.*|x-real-ip)$ -m reg");
    }

    /** By its address, since any other is not believed. */
    @Test
    void makesTheProxyKnownToTheNodes() throws IOException {
        assertThat(read("docker/compose.yaml"))
                .containsPattern("CRIG_PROXY_ADDRESSES: &proxy [\\d.]+\n")
                .contains("ipv4_address: *proxy")
                .doesNotContain("FORWARD_HEADERS_STRATEGY");
    }

    @Test
    void asksForHealthWhereItAnswers() throws IOException {
        assertThat(read("src/main/resources/application-postgres.yaml")).contains("port: 8081");
        assertThat(read("docker/Dockerfile")).contains("http://localhost:8081/actuator/health/readiness");
        assertThat(read("docker/haproxy.cfg")).contains("default-server check port 8081");
        assertThat(read("docker/compose.yaml"))
                .contains("MANAGEMENT_SERVER_ADDRESS")
                .doesNotContain("8081");
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file));
    }
}
