package fr.crig.avis.support;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The PostgreSQL of the machine, in a folder of its own: the one that comes from a jar has neither {@code pg_dump} nor
 * {@code pg_restore}, and those of the machine may be too old for it.
 */
public final class DebianPostgres implements AutoCloseable {

    private static final Path PACKAGES = Path.of("/usr/lib/postgresql");
    private static final List<String> TOOLS = List.of("initdb", "postgres", "pg_dump", "pg_restore", "psql");
    private static final int TRIES = 200;

    private final Path tools;
    private final int port;
    private final Process server;

    private DebianPostgres(Path tools, int port, Process server) {
        this.tools = tools;
        this.port = port;
        this.server = server;
    }

    /** @return where server and tools of one version are; empty if the machine has none */
    public static Optional<Path> tools() {
        if (!Files.isDirectory(PACKAGES)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(PACKAGES)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> TOOLS.stream().allMatch(tool -> Files.isExecutable(bin.resolve(tool))))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public static DebianPostgres start(Path tools, Path folder) throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        Process made = process(
                tools.resolve("initdb") + " -N -U postgres -A trust -E UTF8 --locale=C.UTF-8 -D " + data, folder);
        if (made.waitFor() != 0) {
            throw new IOException(Files.readString(folder.resolve("postgres.log")));
        }
        int port = freePort();
        Process server = process(
                tools.resolve("postgres") + " -F -c listen_addresses=127.0.0.1 -c unix_socket_directories= -p " + port
                        + " -D " + data,
                folder);
        var started = new DebianPostgres(tools, port, server);
        started.await();
        return started;
    }

    /** It refuses root; within a name space of its own nobody is. */
    private static Process process(String command, Path folder) throws IOException {
        List<String> words = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            words.addAll(List.of("unshare", "-U"));
        }
        words.addAll(List.of(command.split(" ")));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("postgres.log").toFile()))
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void await() throws IOException, InterruptedException {
        for (int tried = 0; tried < TRIES; tried++) {
            try {
                DriverManager.getConnection(url("postgres"), "postgres", "").close();
                return;
            } catch (SQLException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IOException("The PostgreSQL of this machine does not start");
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public HikariDataSource open(String database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url(database));
        pool.setUsername("postgres");
        pool.setPassword("");
        return pool;
    }

    /** As a script gets the variables of the service, and its tools. */
    public Map<String, String> environment(String database) {
        return Map.of(
                "CRIG_DATABASE_HOST",
                "127.0.0.1",
                "CRIG_DATABASE_PORT",
                String.valueOf(port),
                "CRIG_DATABASE_NAME",
                database,
                "CRIG_DATABASE_USER",
                "postgres",
                "PATH",
                tools + ":" + System.getenv("PATH"));
    }

    @Override
    public void close() throws InterruptedException {
        server.destroy();
        if (!server.waitFor(20, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }
}
