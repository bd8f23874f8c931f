package fr.crig.avis.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.JournalChain;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.operations.BaseCommand;
import fr.crig.avis.operations.JournalCommand;
import fr.crig.avis.storage.FileStore;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Stages;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** An installation leaves its H2 file for PostgreSQL with everything in it, or with nothing at all. */
class DatabaseMoveTest extends ApplicationTest {

    private static EmbeddedPostgres server;

    @TempDir
    private Path folder;

    @Autowired
    private JdbcTemplate here;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Stages stages;

    @Autowired
    private FileStore files;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JournalChain chain;

    private JdbcTemplate there;

    @BeforeAll
    static void startPostgres() throws IOException {
        server = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        server.close();
    }

    @BeforeEach
    void emptyTarget() throws SQLException {
        there = new JdbcTemplate(server.getPostgresDatabase());
        there.execute("drop schema public cascade");
        there.execute("create schema public");
        accounts.openAll();
    }

    @Test
    void bringsEverything() throws Exception {
        stages.circulating();
        byte[] file = new byte[300_000];
        new Random(7).nextBytes(file);
        long given = transaction.execute(status -> {
            files.store(new ByteArrayInputStream(file));
            long deleted = files.store(new ByteArrayInputStream(file)).id();
            files.delete(deleted);
            return deleted;
        });
        chain.write();
        installation();

        assertThat(move()).startsWith("0 Tout est dans PostgreSQL");

        for (String table : List.of(
                "account",
                "funding_request",
                "circulation",
                "notice",
                "act_ru_task",
                "act_ge_bytearray",
                "journal_entry")) {
            assertThat(count(there, table))
                    .as(table)
                    .isEqualTo(count(here, table))
                    .isPositive();
        }
        assertThat(there.queryForObject("select sum(length(content)) from stored_file_chunk", Long.class))
                .isEqualTo(300_000);
        assertThat(printed(out -> JournalCommand.run(arguments(JournalCommand.NAME), out)))
                .startsWith("0 Le journal est entier");
        assertThat(printed(out -> BaseCommand.run(arguments(BaseCommand.NAME), out)))
                .startsWith("0 ")
                .contains("Fichiers\u00a0: 1,", "Demandes en cours\u00a0: 1,")
                .endsWith("La base est entière.");
        assertThat(there.queryForObject("select nextval(pg_get_serial_sequence('stored_file', 'id'))", Long.class))
                .isEqualTo(given + 1);
        assertThat(foreignKeys()).isEqualTo(foreignKeysOfAFreshOne());

        there.update("delete from flyway_schema_history where version = '39'");
        assertThat(move()).startsWith("1 La base PostgreSQL contient déjà des comptes");
        assertThat(there.queryForObject("select count(*) from flyway_schema_history where version = '39'", Long.class))
                .as("that of a service that runs is not migrated under it")
                .isZero();
    }

    @Test
    void orNothingWhenARowArrivesAnother() throws Exception {
        stages.submitted();
        installation();
        Flyway.configure().dataSource(server.getPostgresDatabase()).load().migrate();
        there.execute("create function spoil() returns trigger language plpgsql as"
                + " 'begin new.last_number := new.last_number + 1; return new; end'");
        there.execute("create trigger spoil before insert on counter for each row execute function spoil()");

        assertThat(move()).isEqualTo("1 La table counter n’est pas arrivée telle qu’elle était. Rien n’a été déplacé.");
        assertThat(count(there, "account")).isZero();
        assertThat(foreignKeys()).isPositive();

        there.execute("drop trigger spoil on counter");
        assertThat(move()).startsWith("0 ");
    }

    @Test
    void nothingFromAnotherVersion() throws Exception {
        installation();
        try (Connection older = DriverManager.getConnection(url(), "crig", "");
                var statement = older.createStatement()) {
            statement.execute("delete from \"flyway_schema_history\" where \"version\" = '37'");
        }
        assertThat(move()).startsWith("1 Les deux bases n’ont pas la même version.");
        assertThat(count(there, "account")).isZero();
    }

    @Test
    void nothingFromNowhere() {
        assertThat(move()).startsWith("1 Il n’y a pas de base H2 ici\u00a0: ").contains("base.mv.db");
    }

    /** An installation that has all that this application has, stopped. */
    private void installation() throws SQLException {
        Path script = folder.resolve("everything.sql");
        here.execute("script to '" + script + "'");
        try (Connection file = DriverManager.getConnection(url(), "crig", "");
                var statement = file.createStatement()) {
            statement.execute("runscript from '" + script + "'");
        }
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("base");
    }

    private String move() {
        return printed(out -> MoveCommand.run(
                arguments(MoveCommand.NAME, folder.resolve("base").toString()), out));
    }

    private static String[] arguments(String... words) {
        return Stream.concat(
                        Stream.of(words),
                        Stream.of(
                                "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                                "--spring.datasource.username=postgres",
                                "--spring.datasource.password=postgres"))
                .toArray(String[]::new);
    }

    /** The exit code, and what was printed. */
    private static String printed(ToIntFunction<PrintStream> command) {
        var printed = new ByteArrayOutputStream();
        int code = command.applyAsInt(new PrintStream(printed, true, StandardCharsets.UTF_8));
        return code + " " + printed.toString(StandardCharsets.UTF_8).strip();
    }

    private long foreignKeysOfAFreshOne() throws SQLException {
        DataSource fresh = server.getDatabase("postgres", "template1");
        Flyway.configure().dataSource(fresh).load().migrate();
        return new JdbcTemplate(fresh).queryForObject(FOREIGN_KEYS, Long.class);
    }

    private static final String FOREIGN_KEYS = "select count(*) from pg_constraint where contype = 'f'";

    private long foreignKeys() {
        return there.queryForObject(FOREIGN_KEYS, Long.class);
    }

    private static long count(JdbcTemplate database, String table) {
        return database.queryForObject("select count(*) from " + table, Long.class);
    }
}
