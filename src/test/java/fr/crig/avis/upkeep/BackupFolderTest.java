package fr.crig.avis.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is in the folder of backups, and what is told of each try. */
class BackupFolderTest {

    private static final Instant NIGHT = Instant.parse("2026-03-12T03:00:00Z");

    @TempDir
    private Path folder;

    private JdbcDataSource database;
    private BackupRuns runs;

    @BeforeEach
    void table() throws IOException {
        database = new JdbcDataSource();
        // Open between two statements, or each would open it again.
        database.setUrl("jdbc:h2:file:" + folder.resolve("base") + ";DB_CLOSE_DELAY=5");
        new JdbcTemplate(database)
                .execute(Files.readString(Path.of("src/main/resources/db/migration/V43__upkeep.sql")));
        runs = new BackupRuns(JdbcClient.create(database));
    }

    @Test
    void keepsSoManyDaysAndTheNewestInAnyCase() throws IOException {
        Path backups = Files.createDirectory(folder.resolve("backups"));
        Files.createFile(backups.resolve("notes.zip"));
        make(backups, 2, NIGHT);
        make(backups, 2, NIGHT.plus(Duration.ofDays(1)));
        make(backups, 2, NIGHT.plus(Duration.ofDays(2)));
        assertThat(names(backups))
                .containsExactly(
                        "crig-avis-2026-03-12T030000Z.zip",
                        "crig-avis-2026-03-13T030000Z.zip",
                        "crig-avis-2026-03-14T030000Z.zip",
                        "notes.zip");
        make(backups, 2, NIGHT.plus(Duration.ofDays(3)));
        assertThat(names(backups))
                .doesNotContain("crig-avis-2026-03-12T030000Z.zip")
                .contains("notes.zip")
                .hasSize(4);
        make(backups, 0, NIGHT.plus(Duration.ofDays(30)));
        assertThat(names(backups)).containsExactly("crig-avis-2026-04-11T030000Z.zip", "notes.zip");
        assertThat(runs.last()).get().satisfies(run -> {
            assertThat(run.file()).isEqualTo("crig-avis-2026-04-11T030000Z.zip");
            assertThat(run.sizeBytes()).isPositive();
            assertThat(run.endedAt()).isEqualTo(NIGHT.plus(Duration.ofDays(30)));
        });
    }

    @Test
    void saysWhyThereIsNone() throws IOException {
        Path absent = folder.resolve("absent");
        assertThat(make(absent, 2, NIGHT).reason())
                .startsWith("Pas de sauvegarde")
                .contains("n’existe pas", "absent");
        assertThat(runs.last()).get().extracting(BackupRuns.Run::succeeded).isEqualTo(false);
        assertThat(runs.lastSucceeded()).isEmpty();

        Path backups = Files.createDirectory(folder.resolve("backups"));
        // Taken by a folder: H2 cannot write there.
        Files.createDirectory(backups.resolve(".crig-avis-2026-03-12T030000Z.zip.part"));
        assertThat(make(backups, 2, NIGHT).reason()).startsWith("Pas de sauvegarde dans le dossier");
        assertThat(backups).isEmptyDirectory();

        assertThat(make(backups, 2, NIGHT.plusSeconds(60)).succeeded()).isTrue();
        assertThat(runs.lastSucceeded()).isPresent();
    }

    @Test
    void makesNoneWhereNobodyAskedForIt() {
        BackupSchedule.makeIfConfigured(backup("", 2, NIGHT));
        assertThat(runs.last()).isEmpty();
        BackupSchedule.makeIfConfigured(backup(folder.toString(), 2, NIGHT));
        assertThat(runs.last()).isPresent();
    }

    @Test
    void forgetsTheTriesOfLastSeason() {
        runs.failed(NIGHT, "x".repeat(2_000));
        runs.succeeded(NIGHT.plus(Duration.ofDays(80)), "a.zip", 1);
        assertThat(rows()).isEqualTo(2);
        runs.succeeded(NIGHT.plus(Duration.ofDays(91)), "b.zip", 1);
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void readsTheFileFromTheAddress() {
        assertThat(H2File.of("jdbc:h2:file:/srv/base;WRITE_DELAY=0")).contains(Path.of("/srv/base.mv.db"));
        assertThat(H2File.of("jdbc:h2:file:~/base")).contains(Path.of(System.getProperty("user.home"), "base.mv.db"));
        assertThat(H2File.of("jdbc:h2:mem:base")).isEmpty();
        assertThat(H2File.of("jdbc:postgresql://localhost/base")).isEmpty();
    }

    private int rows() {
        return new JdbcTemplate(database).queryForObject("select count(*) from backup_run", Integer.class);
    }

    private BackupRuns.Run make(Path backups, int keepDays, Instant now) {
        return backup(backups.toString(), keepDays, now).make();
    }

    private H2Backup backup(String backups, int keepDays, Instant now) {
        return H2BackupSamples.of(database, new BackupProperties(backups, keepDays), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
