package fr.crig.avis.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What starts the service is read by the tools that know such files. Where a tool is not on the machine, its test is skipped and
 * names it.
 */
class LintedTest {

    private static final Path PLACE_OF_ERROR_PAGES = Path.of("/usr/local/etc/haproxy");

    /** @param said what a tool printed */
    private record Verdict(int code, String said) {}

    @TempDir
    private Path folder;

    static Stream<Path> scripts() throws IOException {
        try (Stream<Path> files = Stream.of("docker", ".ci").map(Path::of).flatMap(LintedTest::below)) {
            return files.filter(LintedTest::isShell).toList().stream();
        }
    }

    private static Stream<Path> below(Path folder) {
        try {
            return Files.walk(folder).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean isShell(Path file) {
        try (var in = Files.newInputStream(file)) {
            String first = new String(in.readNBytes(40), StandardCharsets.ISO_8859_1)
                    .lines()
                    .findFirst()
                    .orElse("");
            return first.startsWith("#!") && first.endsWith("sh");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptHasNoKnownFault(Path script) throws Exception {
        assertThat(run("shellcheck", script.toString())).isEqualTo(new Verdict(0, ""));
    }

    @Test
    void thereAreScripts() throws IOException {
        assertThat(scripts()).contains(Path.of("docker/backup.sh"), Path.of("docker/restore.sh"), Path.of(".ci/run"));
    }

    /** With the certificate and without. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theProxyUnderstandsWhatItIsGiven(boolean overTls) throws Exception {
        String configuration = Files.readString(Path.of("docker", "haproxy.cfg"))
                .replace(
                        PLACE_OF_ERROR_PAGES.toString(),
                        Path.of("docker").toAbsolutePath().toString());
        Path file = Files.writeString(folder.resolve("haproxy.cfg"), configuration);
        Map<String, String> certificates = overTls ? Map.of("CRIG_CERTIFICATES", certificates()) : Map.of();
        Verdict verdict = run(certificates, "haproxy", "-c", "-f", file.toString());
        assertThat(verdict.code()).as(verdict.said()).isZero();
    }

    /** Signed by itself; certificate and key one after the other, as HAProxy reads them. */
    private String certificates() throws Exception {
        Path store = folder.resolve("store.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Verdict made = run(
                keytool,
                "-genkeypair",
                "-alias",
                "avis",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                "secret",
                "-keystore",
                store.toString());
        assertThat(made.code()).as(made.said()).isZero();
        Path certificates = Files.createDirectories(folder.resolve("certificates"));
        Files.writeString(certificates.resolve("avis.pem"), pem(store));
        return certificates.toString();
    }

    private static String pem(Path store) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, "secret".toCharArray());
        }
        return part("CERTIFICATE", keys.getCertificate("avis").getEncoded())
                + part(
                        "PRIVATE KEY",
                        keys.getKey("avis", "secret".toCharArray()).getEncoded());
    }

    private static String part(String name, byte[] content) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + name + "-----\n" + text + "\n-----END " + name + "-----\n";
    }

    @Test
    void theUnitsAreUnderstood() throws Exception {
        Verdict verdict = run(
                "systemd-analyze",
                "verify",
                "systemd/crig-avis.service",
                "systemd/crig-avis-backup.service",
                "systemd/crig-avis-backup.timer");
        assertThat(verdict.said()).doesNotContain("Unknown", "Failed to parse", "Invalid");
    }

    /** From npm. It knows no {@code --start-period}. */
    @Test
    void theImageIsMadeAsImagesAre() throws Exception {
        String known = Files.readString(Path.of("docker", "Dockerfile")).replace(" --start-period=90s", "");
        Path file = Files.writeString(folder.resolve("Dockerfile"), known);
        Verdict verdict = run("dockerfilelint", file.toString());
        assertThat(verdict.said()).contains("Issues: None found");
    }

    private Verdict run(String... words) throws Exception {
        return run(Map.of(), words);
    }

    private Verdict run(Map<String, String> variables, String... words) throws Exception {
        assumeTrue(isHere(words[0]), words[0] + " is not on this machine: nobody looked");
        Path said = folder.resolve("said.txt");
        ProcessBuilder tool = new ProcessBuilder(new ArrayList<>(List.of(words)))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        tool.environment().putAll(variables);
        int code = tool.start().waitFor();
        return new Verdict(code, Files.readString(said));
    }

    private static boolean isHere(String tool) {
        return Stream.concat(Stream.of(""), Arrays.stream(System.getenv("PATH").split(":")))
                .map(place -> Path.of(place, tool))
                .anyMatch(Files::isExecutable);
    }
}
