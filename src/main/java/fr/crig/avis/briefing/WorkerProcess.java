package fr.crig.avis.briefing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** A process in which pieces are opened. Whatever a piece does to it ends with it: it has little memory, and no secret. */
final class WorkerProcess implements AutoCloseable {

    private static final String MEMORY = "-Xmx256m";
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";
    private static final Set<String> OF_THE_MACHINE = Set.of("PATH", "LANG", "LC_ALL", "SystemRoot");

    private final Path folder;
    private final Process process;
    private final BufferedReader answers;
    private final Writer tasks;
    private boolean late;

    WorkerProcess() {
        try {
            folder = Files.createTempDirectory(
                    "crig-binding-%d-".formatted(ProcessHandle.current().pid()));
            ProcessBuilder builder = new ProcessBuilder(command(folder)).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().keySet().retainAll(OF_THE_MACHINE);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        tasks = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    private static List<String> command(Path folder) {
        String java = ProcessHandle.current()
                .info()
                .command()
                .orElse(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        String given = System.getProperty("java.class.path", "");
        List<String> command = new ArrayList<>(List.of(
                java,
                MEMORY,
                "-XX:+ExitOnOutOfMemoryError",
                // It lives shortly: a quick start counts for more than speed later.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                given.isEmpty() ? "." + File.separator : given));
        command.addAll(entry());
        return command;
    }

    /** In the jar, and where it is unpacked, only Spring Boot's launcher finds the libraries. */
    private static List<String> entry() {
        boolean packed = ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null;
        return packed
                ? List.of("-Dloader.main=" + PieceWork.class.getName(), LAUNCHER)
                : List.of(PieceWork.class.getName());
    }

    /** @return nothing if it ended over the task, or did not come to its end in time */
    Optional<PieceResult> take(PieceTask task, Duration longest) {
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS));
        try {
            tasks.write(task.line() + "\n");
            tasks.flush();
            return answers.lines()
                    .flatMap(line -> PieceResult.read(line).stream())
                    .findFirst();
        } catch (IOException | UncheckedIOException ended) {
            return Optional.empty();
        } finally {
            late = !end.cancel(false);
        }
    }

    /** Whether it was ended because its last task took too long. */
    boolean isLate() {
        return late;
    }

    /** It is waited for: what it wrote beside its answers goes with it. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
