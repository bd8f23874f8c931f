package fr.crig.avis.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whoever doubts the service need not ask it: the jar checks the database by itself, and says so by its exit code. */
class JournalIsVerifiedByTheJarIT {

    @TempDir
    private Path folder;

    @Test
    void andSaysWhichLineIsNotAsItWasWritten() throws Exception {
        DataSource database = new DriverManagerDataSource(url(), "sa", "");
        Flyway.configure().dataSource(database).load().migrate();
        JdbcTemplate jdbc = new JdbcTemplate(database);
        for (String reference : List.of("D-2026-0001", "D-2026-0002", "D-2026-0003")) {
            jdbc.update("insert into journal_entry (at, username, actor_name, act, subject, salt)"
                    + " values (current_timestamp, 'agent.ign', 'Agent', 'request.submitted', '" + reference
                    + "', 'x')");
        }
        jdbc.update("insert into journal_pending (entry) select id from journal_entry");
        JournalChain chain = new JournalChain(JdbcClient.create(database));
        chain.write();
        String hash = chain.verify(null).lastHash();

        assertThat(verify())
                .isEqualTo("0 Le journal est entier\u00a0: ses 3 lignes sont celles qui ont été écrites,"
                        + " dans leur ordre. Ligne 3\u00a0: " + hash);
        assertThat(verify("3", hash.toUpperCase())).startsWith("0 Le journal est entier, et sa ligne 3 est bien celle");

        jdbc.execute("drop trigger journal_entry_kept");
        jdbc.update("update journal_entry set detail = 'another' where subject = 'D-2026-0002'");
        assertThat(verify()).isEqualTo("1 La ligne 2 n’est plus celle qui a été écrite\u00a0: elle a été modifiée.");
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("base") + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    /** The exit code, and all that was printed: nothing of a service that starts. */
    private String verify(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "crig-avis.jar").toString(),
                "verifier-journal"));
        command.addAll(List.of(words));
        command.addAll(List.of("--spring.datasource.url=" + url(), "--spring.datasource.username=sa"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + String.join(" ", printed.lines().toList());
    }
}
