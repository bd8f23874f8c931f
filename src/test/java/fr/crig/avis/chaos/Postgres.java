package fr.crig.avis.chaos;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A real PostgreSQL that writes to the disk as in production, and that can be stopped at once and started again. */
final class Postgres implements Server {

    private static final String NAME = "postgres";

    private final Path data;
    private EmbeddedPostgres server;
    private final int port;

    Postgres(Path folder) {
        data = folder.resolve("postgres").toAbsolutePath();
        server = started(0);
        port = server.getPort();
    }

    private EmbeddedPostgres started(int wanted) {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on");
            return (wanted == 0 ? builder : builder.setPort(wanted)).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As when its machine loses power: nothing is said to anybody, nothing is written any more. */
    void stopAtOnce() {
        try {
            long pid = pid();
            new ProcessBuilder("kill", "-QUIT", String.valueOf(pid)).start().waitFor();
            while (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
                Product.pause(20);
            }
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void startAgainIfItEnded() {
        if (!isAlive()) {
            close();
            startAgain();
        }
    }

    private boolean isAlive() {
        try {
            long pid = pid();
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
        } catch (UncheckedIOException gone) {
            return false;
        }
    }

    private long pid() {
        try {
            return Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void startAgain() {
        server = started(port);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "CRIG_DATABASE_HOST",
                "localhost",
                "CRIG_DATABASE_PORT",
                String.valueOf(port),
                "CRIG_DATABASE_NAME",
                NAME,
                "CRIG_DATABASE_USER",
                NAME,
                "CRIG_DATABASE_PASSWORD",
                NAME);
    }

    @Override
    public DataSource tables() {
        return new DriverManagerDataSource("jdbc:postgresql://localhost:" + port + "/" + NAME, NAME, NAME);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
