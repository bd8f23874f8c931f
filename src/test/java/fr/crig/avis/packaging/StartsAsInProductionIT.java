package fr.crig.avis.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.crig.avis.chaos.Testimony;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.yaml.snakeyaml.Yaml;

/**
 * The command of {@code docker/Dockerfile} with the variables of {@code docker/compose.yaml}, as a plain process: where this is built no
 * engine of containers runs. Hosts and ports alone are others. People act meanwhile, it is killed, and the witness of {@code -Pchaos}
 * compares what they were told with what is there.
 */
class StartsAsInProductionIT {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+):[-?]([^}]*)}");
    private static final int STOPPED_WHEN_ASKED = 143;
    private static final String ADMINISTRATOR = "premier.admin";
    private static final String PASSWORD = "une phrase de passe assez longue";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final int pages = freePort();
    private final int health = freePort();
    private Testimony testimony;
    private Process service;
    private Path log;

    StartsAsInProductionIT() throws IOException {}

    /** Whoever waits for a service that never becomes ready is told so. */
    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void withTheCommandOfTheImageAndTheVariablesOfComposeAndLosesNothingWhenItIsKilled() throws Exception {
        unpackAsTheImageDoes();
        try (EmbeddedPostgres database = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                // Else it is one that forgets, of which the service warns.
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            testimony = new Testimony(folder, database.getPostgresDatabase());
            start(database, "first.txt");
            assertThat(get(pages, "/connexion").headers().firstValue("Strict-Transport-Security"))
                    .as("the proxy is believed, which says that the browser came over TLS")
                    .isPresent();
            assertThat(Files.readString(log)).contains("CRIG_BASE_URL n’est pas donné");
            testimony.openAccounts(ADMINISTRATOR);
            testimony.whilePeopleAct(
                    URI.create("http://127.0.0.1:" + pages), PASSWORD, this::kill, () -> start(database, "second.txt"));
            assertThat(testimony.violations()).isEmpty();
            assertThat(verified(database)).startsWith("0 ").contains("La base est entière.");
            service.destroy();
            assertThat(service.waitFor(1, TimeUnit.MINUTES))
                    .as("ends when it is asked to")
                    .isTrue();
            assertThat(service.exitValue()).isEqualTo(STOPPED_WHEN_ASKED);
        }
    }

    @AfterEach
    void end() {
        if (service != null) {
            service.destroyForcibly();
        }
        if (testimony != null) {
            testimony.close();
        }
    }

    private void start(EmbeddedPostgres database, String log) throws Exception {
        this.log = folder.resolve(log);
        service = start(entryPoint(), variables(database), this.log);
        awaitReady();
        assertThat(Files.readString(this.log)).doesNotContain(" ERROR ");
    }

    /** {@code kill -9}: whoever watches over it starts it again. */
    private void kill() throws Exception {
        assertThat(Files.readString(log)).doesNotContain(" ERROR ");
        service.destroyForcibly().waitFor();
    }

    /** Layer by layer, those that the image copies. */
    private void unpackAsTheImageDoes() throws Exception {
        Path layers = folder.resolve("layers");
        Process extraction = new ProcessBuilder(
                        java(),
                        "-Djarmode=tools",
                        "-jar",
                        "target/crig-avis.jar",
                        "extract",
                        "--layers",
                        "--destination",
                        layers.toString())
                .inheritIO()
                .start();
        assertThat(extraction.waitFor()).isZero();
        List<String> copied = Pattern.compile("/source/layers/([\\w-]+)/ \\./")
                .matcher(Files.readString(Path.of("docker", "Dockerfile")))
                .results()
                .map(layer -> layer.group(1))
                .toList();
        assertThat(copied).contains("dependencies", "application");
        for (String layer : copied) {
            FileSystemUtils.copyRecursively(layers.resolve(layer), app());
        }
    }

    private Path app() {
        return folder.resolve("app");
    }

    private static List<String> entryPoint() throws IOException {
        String line = Files.readAllLines(Path.of("docker", "Dockerfile")).stream()
                .filter(one -> one.startsWith("ENTRYPOINT "))
                .findFirst()
                .orElseThrow();
        return new ObjectMapper().readValue(line.substring("ENTRYPOINT ".length()), new TypeReference<>() {});
    }

    private Map<String, String> variables(EmbeddedPostgres database) throws IOException {
        Map<String, Map<String, Map<String, Map<String, Object>>>> compose =
                new Yaml().load(Files.readString(Path.of("docker", "compose.yaml")));
        Map<String, String> variables = new HashMap<>();
        compose.get("services")
                .get("node-1")
                .get("environment")
                .forEach((name, value) -> variables.put(name, filledIn(String.valueOf(value))));
        // That of the image, and of the unit: sentences in a log have accents.
        variables.put("LANG", "C.UTF-8");
        variables.putAll(Map.of(
                "CRIG_DATABASE_HOST", "127.0.0.1",
                "CRIG_DATABASE_PORT", String.valueOf(database.getPort()),
                "CRIG_DATABASE_NAME", "postgres",
                "CRIG_DATABASE_USER", "postgres",
                "CRIG_PROXY_ADDRESSES", "127.0.0.1",
                "SPRING_MAIL_HOST", "127.0.0.1",
                "SPRING_MAIL_PORT", String.valueOf(testimony.mailPort()),
                "SERVER_PORT", String.valueOf(pages),
                "MANAGEMENT_SERVER_PORT", String.valueOf(health)));
        return variables;
    }

    /** As somebody does in docker/.env; what has a default is left out. */
    private static String filledIn(String value) {
        Map<String, String> typed = Map.of(
                "CRIG_DATABASE_PASSWORD",
                "postgres",
                "CRIG_ADMIN_USERNAME",
                ADMINISTRATOR,
                "CRIG_ADMIN_PASSWORD",
                PASSWORD,
                "CRIG_ADMIN_EMAIL",
                "premier.admin@crig.example");
        Matcher variable = VARIABLE.matcher(value);
        return variable.matches() ? typed.getOrDefault(variable.group(1), variable.group(2)) : value;
    }

    private Process start(List<String> command, Map<String, String> variables, Path log) throws IOException {
        List<String> words = new ArrayList<>(command);
        words.set(0, java());
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(app().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(variables);
        // The quick compiler alone: of the work of a start the other one makes more than half.
        builder.environment()
                .put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m -XX:+UseSerialGC");
        return builder.start();
    }

    private void awaitReady() throws Exception {
        while (true) {
            assertThat(service.isAlive()).as(Files.readString(log)).isTrue();
            try {
                if (get(health, "/actuator/health/readiness").statusCode() == 200) {
                    return;
                }
            } catch (ConnectException notYet) {
                // It has not begun to listen.
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    /** As its proxy asks. */
    private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", "192.0.2.7")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** By the command of docs/exploiter.md, beside the service that runs. */
    private String verified(EmbeddedPostgres database) throws Exception {
        Path printed = folder.resolve("verified.txt");
        Process command =
                start(List.of("java", "-jar", "crig-avis.jar", "verifier-base"), variables(database), printed);
        return command.waitFor() + " " + Files.readString(printed, StandardCharsets.UTF_8);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
