package fr.crig.avis.chaos;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged service, in a process of its own, installed as docs/installer.md says. Its people are those of the demonstration: the others
 * would want phones.
 */
final class Product implements AutoCloseable {

    private static final long LONGEST_START = TimeUnit.MINUTES.toNanos(15);
    private static final long LONGEST_STOP = 90;

    private final Path folder;
    private final Map<String, String> environment;
    private final int port = freePort();
    private final int health;
    private final List<String> settings = new ArrayList<>();
    private final List<String> machine = new ArrayList<>();
    private final Thread endsWithMe = new Thread(this::kill);
    private Process process;

    /** @param environment variables that name the database, if it is not a file; then the health has a port of its own */
    Product(Path folder, PostOffice post, Map<String, String> environment, String... more) {
        this.folder = folder;
        this.environment = environment;
        boolean postgres = !environment.isEmpty();
        health = postgres ? freePort() : port;
        settings.add("--spring.profiles.active=" + (postgres ? "demo,postgres" : "demo"));
        settings.add("--server.port=" + port);
        settings.add("--spring.mail.host=127.0.0.1");
        settings.add("--spring.mail.port=" + post.port());
        if (postgres) {
            settings.add("--management.server.port=" + health);
        }
        settings.addAll(List.of(more));
        Runtime.getRuntime().addShutdownHook(endsWithMe);
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Somebody of the demonstration. */
    Browser browser(String username) {
        return new Browser(address(), username);
    }

    /** Options of the Java machine, which count more than the usual ones. To be said before the start. */
    void machine(String... options) {
        machine.addAll(List.of(options));
    }

    Path folder() {
        return folder;
    }

    void start() {
        process = run(List.of(), "service.log");
    }

    /** Whoever watches over it asks so. */
    boolean isReady() {
        try {
            var asked = (HttpURLConnection) URI.create("http://localhost:" + health + "/actuator/health/readiness")
                    .toURL()
                    .openConnection();
            asked.setConnectTimeout(1_000);
            asked.setReadTimeout(5_000);
            return asked.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    void awaitReady() {
        long end = System.nanoTime() + LONGEST_START;
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("The service does not start: see " + folder.resolve("service.log"));
            }
            pause(500);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** {@code kill -9}. */
    void kill() {
        if (process != null) {
            process.destroyForcibly();
            await(process);
        }
    }

    void stop() {
        process.destroy();
        await(process);
    }

    /** The exit code of a command of the jar, on the same database. */
    int command(String word) {
        Process command = run(List.of(word), word + ".log");
        await(command);
        return command.exitValue();
    }

    private Process run(List<String> words, String log) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                "-XX:+UseSerialGC",
                "-Xmx768m"));
        line.addAll(machine);
        line.addAll(Installation.line());
        line.addAll(words);
        line.addAll(settings);
        try {
            Files.createDirectories(folder);
            ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
            builder.environment().putAll(environment);
            File file = folder.resolve(log).toFile();
            return builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(file))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String log() {
        try {
            return Files.readString(folder.resolve("service.log"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(Process ended) {
        try {
            if (!ended.waitFor(LONGEST_STOP, TimeUnit.SECONDS)) {
                ended.destroyForcibly();
                throw new IllegalStateException("It does not end");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
        Runtime.getRuntime().removeShutdownHook(endsWithMe);
    }
}
