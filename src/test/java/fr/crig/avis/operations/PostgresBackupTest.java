package fr.crig.avis.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import fr.crig.avis.support.DebianPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** PostgreSQL is backed up by its own tools while people write; the scripts are those of production. */
@Tag("slow")
class PostgresBackupTest {

    @TempDir
    private Path folder;

    private Path backups;
    private DebianPostgres server;

    @Test
    void holdsAllThatWasAcknowledgedBeforeItBegan() throws Exception {
        Optional<Path> tools = DebianPostgres.tools();
        assumeTrue(
                tools.isPresent(),
                "no pg_dump with a server of its version on this machine (on Debian: apt install postgresql)");
        backups = Files.createDirectory(folder.resolve("backups"));
        try (DebianPostgres started = DebianPostgres.start(tools.get(), folder)) {
            server = started;
            Set<String> before = backUpUnderLoad();
            refusesWhatItMust();
            restores(before);
            keepsTheOneThatWasThere();
            saysWhyThereIsNone();
        }
    }

    private Set<String> backUpUnderLoad() throws Exception {
        try (HikariDataSource first = server.open("postgres")) {
            new JdbcTemplate(first).execute("create database crig_avis");
        }
        try (HikariDataSource database = server.open("crig_avis")) {
            Flyway.configure().dataSource(database).load().migrate();
            JdbcTemplate jdbc = new JdbcTemplate(database);
            jdbc.update("insert into counter (series, counter_year, last_number) values ('D', 2026, 0)");
            Set<String> before;
            try (Writers writers = new Writers(database)) {
                writers.awaitMore(15);
                before = writers.acknowledged();
                assertThat(script("crig_avis", "backup.sh")).startsWith("0 Sauvegarde faite");
                writers.awaitMore(15);
                assertThat(writers.acknowledged()).hasSizeGreaterThan(before.size());
            }
            assertThat(names(backups))
                    .hasSize(2)
                    .anyMatch(name -> name.matches("crig-avis-.*Z\\.dump"))
                    .anyMatch(name -> name.matches("crig-avis-.*Z\\.dump\\.sha256"));
            Map<String, Object> run = jdbc.queryForMap("select * from backup_run");
            assertThat(run)
                    .containsEntry("reason", null)
                    .containsEntry("file_name", dump().getFileName().toString());
            assertThat(run.get("size_bytes")).isEqualTo(Files.size(dump()));
            return before;
        }
    }

    private void refusesWhatItMust() throws Exception {
        assertThat(script("crig_avis", "restore.sh")).startsWith("2 Usage");
        assertThat(script("crig_avis", "restore.sh", dump().toString()))
                .startsWith("1 La base crig_avis n’est pas vide");
        assertThat(script("copie", "restore.sh", "nulle-part.dump")).startsWith("1 Il n’y a pas de fichier");
        Path spoiled = Files.write(folder.resolve("spoiled.dump"), Files.readAllBytes(dump()));
        Files.writeString(folder.resolve("spoiled.dump.sha256"), "0".repeat(64) + "  spoiled.dump\n");
        assertThat(script("copie", "restore.sh", spoiled.toString()))
                .startsWith("1 Le fichier")
                .contains("n’est plus celui");
        Path none = Files.writeString(folder.resolve("none.dump"), "rien");
        assertThat(script("copie", "restore.sh", none.toString())).startsWith("1 Ce n’est pas une sauvegarde entière");
    }

    private void restores(Set<String> before) throws Exception {
        assertThat(script("copie", "restore.sh", dump().toString())).startsWith("0 La sauvegarde est en place.");
        assertThat(references("copie")).containsAll(before);
        var printed = new ByteArrayOutputStream();
        String[] arguments = {
            BaseCommand.NAME, "--spring.datasource.url=" + server.url("copie"), "--spring.datasource.username=postgres"
        };
        int code = BaseCommand.run(arguments, new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(code).as(printed.toString(StandardCharsets.UTF_8)).isZero();
    }

    private void keepsTheOneThatWasThere() throws Exception {
        Set<String> all = references("crig_avis");
        try (HikariDataSource running = server.open("crig_avis")) {
            assertThat(new JdbcTemplate(running).queryForObject("select 1", Integer.class))
                    .isOne();
            assertThat(script("crig_avis", "restore.sh", dump().toString(), "replace"))
                    .startsWith("1 ")
                    .contains("arrêtez d’abord le service");
        }
        String printed = script("crig_avis", "restore.sh", dump().toString(), "replace");
        assertThat(printed).startsWith("0 La base qui était là est gardée");
        assertThat(references("crig_avis")).isEqualTo(references("copie")).isNotEqualTo(all);
        String aside = printed.lines().findFirst().orElseThrow().replaceAll(".* ", "");
        assertThat(references(aside)).isEqualTo(all);
    }

    private void saysWhyThereIsNone() throws Exception {
        Path known = backups;
        backups = folder.resolve("absent");
        assertThat(script("copie", "backup.sh"))
                .startsWith("1 Pas de sauvegarde")
                .contains("n’existe pas");
        backups = known;
        try (HikariDataSource copy = server.open("copie")) {
            assertThat(new JdbcTemplate(copy).queryForList("select reason from backup_run", String.class))
                    .singleElement()
                    .asString()
                    .startsWith("Pas de sauvegarde");
        }
        assertThat(script("nulle_part", "backup.sh")).startsWith("1 ").contains("nulle_part");
        assertThat(names(backups)).hasSize(2);
    }

    private Path dump() throws IOException {
        return backups.resolve(names(backups).stream()
                .filter(name -> name.endsWith(".dump"))
                .findFirst()
                .orElseThrow());
    }

    private Set<String> references(String database) {
        try (HikariDataSource pool = server.open(database)) {
            return new TreeSet<>(
                    new JdbcTemplate(pool).queryForList("select reference from funding_request", String.class));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** The exit code, and what was printed. */
    private String script(String database, String name, String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("sh", Path.of("docker", name).toString()));
        command.addAll(List.of(words));
        ProcessBuilder script = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> variables = new HashMap<>(server.environment(database));
        variables.put("CRIG_BACKUP_FOLDER", backups.toString());
        script.environment().putAll(variables);
        Process process = script.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + printed.strip();
    }
}
