package fr.crig.avis.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import com.zaxxer.hikari.HikariDataSource;
import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalChain;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.support.Samples;
import fr.crig.avis.upkeep.BackupCommand;
import fr.crig.avis.upkeep.H2Backup;
import fr.crig.avis.upkeep.H2BackupSamples;
import fr.crig.avis.upkeep.RestoreCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** An H2 file is backed up while people write, and what is put back holds all that they were told is done before. */
@Tag("slow")
class H2BackupTest {

    @TempDir
    private static Path migrated;

    @TempDir
    private Path folder;

    private Path backups;
    private HikariDataSource database;
    private JdbcTemplate jdbc;

    @BeforeAll
    static void migrateOnce() {
        Flyway.configure()
                .dataSource("jdbc:h2:file:" + migrated.resolve("base"), "crig", "")
                .load()
                .migrate();
    }

    @BeforeEach
    void begin() throws IOException {
        Files.copy(migrated.resolve("base.mv.db"), folder.resolve("base.mv.db"));
        backups = Files.createDirectory(folder.resolve("sauvegardes"));
        database = new HikariDataSource();
        database.setJdbcUrl(url("base"));
        database.setUsername("crig");
        database.setPassword("");
        jdbc = new JdbcTemplate(database);
        jdbc.update("insert into counter (series, counter_year, last_number) values ('D', 2026, 0)");
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void isMadeAtOnceByTheAdministratorAlone() throws IOException {
        Journal journal = mock(Journal.class);
        var desk = new OperationsDesk(null, H2BackupSamples.of(database, backups), journal);
        assertThatThrownBy(() -> desk.backUp(Samples.SECRETARIAT)).isInstanceOf(NotVisible.class);
        assertThat(backups).isEmptyDirectory();
        desk.backUp(Samples.ADMINISTRATOR);
        assertThat(backups).isDirectoryContaining("glob:**crig-avis-*.zip");
        verify(journal)
                .record(eq(Samples.ADMINISTRATOR), eq("operations.backedUp"), startsWith("crig-avis-"), isNull());
        FileSystemUtils.deleteRecursively(backups);
        assertThatThrownBy(() -> desk.backUp(Samples.ADMINISTRATOR))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refusal.operations.backup");
        verifyNoMoreInteractions(journal);
    }

    @Test
    void holdsAllThatWasAcknowledgedBeforeItBegan() throws Exception {
        H2Backup backup = H2BackupSamples.of(database, backups);
        Set<String> before;
        Set<String> after;
        try (var command = BaseCommand.open(arguments("base"));
                Writers writers = new Writers(database)) {
            writers.awaitMore(15);
            command.getBean(JournalChain.class).write();
            writers.awaitMore(5);
            before = writers.acknowledged();
            assertThat(backup.make().reason()).isNull();
            writers.awaitMore(15);
            after = writers.acknowledged();
        }
        assertThat(names(backups)).singleElement().asString().matches("crig-avis-.*Z\\.zip");
        Path zip = backups.resolve(names(backups).get(0));

        assertThat(printed(out -> RestoreCommand.run(arguments("copie", RestoreCommand.NAME, zip.toString()), out)))
                .startsWith("0 La sauvegarde est en place.");
        assertThat(printed(out -> BaseCommand.run(arguments("copie", BaseCommand.NAME), out)))
                .startsWith("0 ")
                .endsWith("La base est entière.");
        try (HikariDataSource copy = new HikariDataSource()) {
            copy.setJdbcUrl(url("copie"));
            copy.setUsername("crig");
            Set<String> there = new TreeSet<>(
                    new JdbcTemplate(copy).queryForList("select reference from funding_request", String.class));
            assertThat(there).containsAll(before);
            assertThat(after).hasSizeGreaterThan(before.size());
        }
    }

    @Test
    void replacesNothingUnasked() throws Exception {
        database.close();
        assertThat(printed(out -> BackupCommand.run(
                        arguments("base", BackupCommand.NAME, "--crig.backup.folder=" + backups), out)))
                .startsWith("0 Sauvegarde faite");
        String zip = backups.resolve(names(backups).get(0)).toString();
        Path base = folder.resolve("base.mv.db");
        byte[] there = Files.readAllBytes(base);

        assertThat(printed(out -> RestoreCommand.run(arguments("base", RestoreCommand.NAME, zip), out)))
                .startsWith("1 Il y a déjà une base ici")
                .contains("Ajoutez «\u00a0remplacer\u00a0»");
        assertThat(base).hasBinaryContent(there);

        assertThat(printed(out -> RestoreCommand.run(arguments("base", RestoreCommand.NAME, zip, "remplacer"), out)))
                .startsWith("0 La base qui était là est gardée")
                .contains("base.mv.db.avant-1");
        assertThat(folder.resolve("base.mv.db.avant-1")).hasBinaryContent(there);

        byte[] half = Files.readAllBytes(Path.of(zip));
        half[half.length / 2] ^= 1;
        Path spoiled = Files.write(folder.resolve("abimee.zip"), half);
        assertThat(printed(out -> RestoreCommand.run(
                        arguments("base", RestoreCommand.NAME, spoiled.toString(), "remplacer"), out)))
                .startsWith("1 Ce n’est pas une sauvegarde entière");
        assertThat(printed(out ->
                        RestoreCommand.run(arguments("base", RestoreCommand.NAME, "nulle-part.zip", "remplacer"), out)))
                .startsWith("1 Ce n’est pas une sauvegarde entière");
        assertThat(printed(out -> BaseCommand.run(arguments("base", BaseCommand.NAME), out)))
                .startsWith("0 ");
        assertThat(names(folder)).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void touchesNothingThatIsInUse() {
        H2BackupSamples.of(database, backups).make();
        String zip = backups.resolve(names(backups).get(0)).toString();
        assertThat(printed(out -> RestoreCommand.run(arguments("base", RestoreCommand.NAME, zip, "remplacer"), out)))
                .startsWith("1 La base est déjà ouverte par un autre processus");
        assertThat(jdbc.queryForObject("select last_number from counter", Long.class))
                .isZero();
    }

    @Test
    void saysHowItIsAsked() {
        assertThat(printed(out -> RestoreCommand.run(arguments("base", RestoreCommand.NAME), out)))
                .startsWith("1 Usage");
        assertThat(printed(out -> BackupCommand.run(arguments("base", BackupCommand.NAME), out)))
                .startsWith("1 Aucun dossier de sauvegarde");
    }

    private String url(String name) {
        return "jdbc:h2:file:" + folder.resolve(name) + ";WRITE_DELAY=0";
    }

    private String[] arguments(String name, String... words) {
        return Stream.concat(Stream.of(words), Stream.of("--spring.datasource.url=" + url(name)))
                .toArray(String[]::new);
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The exit code, and what was printed. */
    private static String printed(ToIntFunction<PrintStream> command) {
        var printed = new ByteArrayOutputStream();
        int code = command.applyAsInt(new PrintStream(printed, true, StandardCharsets.UTF_8));
        return code + " " + printed.toString(StandardCharsets.UTF_8).strip();
    }
}
