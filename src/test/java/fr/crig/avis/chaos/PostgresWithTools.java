package fr.crig.avis.chaos;

import fr.crig.avis.support.DebianPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The PostgreSQL of the machine, which the scripts of {@code docker/} can back up and restore. */
final class PostgresWithTools implements Server {

    private static final String DATABASE = "crig_avis";

    private final DebianPostgres server;
    private final Path folder;

    PostgresWithTools(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            server = DebianPostgres.start(DebianPostgres.tools().orElseThrow(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As whoever installs it does. */
    PostgresWithTools withDatabase() {
        new JdbcTemplate(at("postgres")).execute("create database " + DATABASE);
        return this;
    }

    /** A script of {@code docker/}, with the variables of the service. @throws IllegalStateException if it fails */
    String script(String name, String... words) {
        List<String> command = new ArrayList<>(
                List.of("sh", Path.of("docker", name).toAbsolutePath().toString()));
        command.addAll(List.of(words));
        ProcessBuilder script =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        script.environment().putAll(environment());
        script.environment().put("CRIG_BACKUP_FOLDER", folder.toString());
        try {
            Process process = script.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>(server.environment(DATABASE));
        variables.put("CRIG_DATABASE_PASSWORD", "postgres");
        return variables;
    }

    @Override
    public DataSource tables() {
        return at(DATABASE);
    }

    private DataSource at(String database) {
        return new DriverManagerDataSource(server.url(database), "postgres", "");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
