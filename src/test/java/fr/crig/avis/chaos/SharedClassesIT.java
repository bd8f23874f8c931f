package fr.crig.avis.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.support.BenchmarkDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** What the archive of classes saves at a start, made as {@code docker/} and {@code systemd/} make it: processor seconds, on an empty database. */
@Tag("benchmark")
class SharedClassesIT {

    private static final Path JAR = Path.of("target", "crig-avis.jar").toAbsolutePath();
    private static final Path FOLDER = Path.of("target", "shared-classes").toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final int TIMES = 3;
    private static final Pattern USED = Pattern.compile("processor (\\S+) (\\S+)");

    @Test
    void shortenTheStart() throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        run(JAVA, "-Djarmode=tools", "-jar", JAR.toString(), "extract", "--destination", FOLDER.toString());
        start("-XX:ArchiveClassesAtExit=crig-avis.jsa");
        double without = least();
        double with = least("-XX:SharedArchiveFile=crig-avis.jsa");
        BenchmarkDocument.write("start", """
                | processor seconds of a start, least of %d | without the archive | with it |
                |---|---:|---:|
                | CRIG Avis | %.0f | %.0f |""".formatted(TIMES, without, with));
        assertThat(with).isLessThan(without);
    }

    private static double least(String... options) throws Exception {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < TIMES; i++) {
            least = Math.min(least, start(options));
        }
        return least;
    }

    private static double start(String... options) throws Exception {
        List<String> line = new ArrayList<>(List.of(JAVA));
        line.addAll(List.of(options));
        line.addAll(List.of(
                "-Dspring.context.exit=onRefresh",
                "-Duser.timezone=UTC",
                "-jar",
                "crig-avis.jar",
                "--spring.profiles.active=demo",
                "--spring.datasource.url=jdbc:h2:mem:training"));
        return run(line.toArray(String[]::new));
    }

    /** @return processor seconds, of the machine too */
    private static double run(String... line) throws Exception {
        List<String> timed =
                new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='processor %U %S'; time \"$@\"", "bash"));
        timed.addAll(List.of(line));
        ProcessBuilder builder = new ProcessBuilder(timed).directory(FOLDER.toFile());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.redirectErrorStream(true).start();
        String said = said(process);
        assertThat(process.waitFor()).as(said).isZero();
        Matcher used = USED.matcher(said);
        assertThat(used.find()).as(said).isTrue();
        return Double.parseDouble(used.group(1)) + Double.parseDouble(used.group(2));
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
