package fr.crig.avis.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/** The finished jar as {@code docker/} and the systemd unit install it, taken apart and with the archive of its classes: once for each jar. */
final class Installation {

    private static final Path JAR = Path.of("target", "crig-avis.jar").toAbsolutePath();
    private static final Path INSTALLED = Path.of("target", "chaos-installed").toAbsolutePath();
    private static final String ARCHIVE = "crig-avis.jsa";

    private static List<String> line;

    private Installation() {}

    /** What the machine is to be asked for, with the archive and the jar, before the words of the service. */
    static synchronized List<String> line() {
        if (line == null) {
            line = install();
        }
        return line;
    }

    private static List<String> install() {
        Path folder = INSTALLED.resolve(hash());
        Path archive = folder.resolve(ARCHIVE);
        if (!Files.exists(archive)) {
            run("-Djarmode=tools", "-jar", JAR.toString(), "extract", "--force", "--destination", folder.toString());
            run(
                    "-XX:ArchiveClassesAtExit=" + archive,
                    "-XX:+UseSerialGC",
                    "-Dspring.context.exit=onRefresh",
                    "-Duser.timezone=UTC",
                    "-jar",
                    jar(folder),
                    "--spring.profiles.active=demo",
                    "--spring.datasource.url=jdbc:h2:mem:training");
        }
        return List.of("-XX:SharedArchiveFile=" + archive, "-jar", jar(folder));
    }

    private static String jar(Path folder) {
        return folder.resolve(JAR.getFileName()).toString();
    }

    private static String hash() {
        try (InputStream jar = Files.newInputStream(JAR)) {
            return DigestUtils.sha256Hex(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String... words) {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        line.addAll(List.of(words));
        try {
            Path log = Files.createDirectories(INSTALLED).resolve("installation.log");
            Process process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("It cannot be installed: see " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
