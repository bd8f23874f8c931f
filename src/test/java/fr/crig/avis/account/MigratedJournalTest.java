package fr.crig.avis.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.support.ApplicationTest;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What was recorded before there was a chain enters it; what was asked of an avis before it could be given up stays asked. */
class MigratedJournalTest extends ApplicationTest {

    private static final String THEN = "timestamp with time zone '2026-01-15 12:00:00+00:00'";

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate shared;

    @Test
    void chainsAndKeepsWhatWasThereAlready() {
        DataSource database = emptyDatabase();
        migrate(database, "23");
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.update("insert into journal_entry (at, username, actor_name, act, subject) values (" + THEN
                + ", 'agent.ign', 'Agent', 'request.submitted', 'D-2026-0001')");
        jdbc.update("insert into stored_file (size_bytes, sha256, created_at) values (0, '', " + THEN + ")");
        jdbc.update("""
                insert into avis (number, reference, title, applicant_name, receiving_signatory, outcome, deliberated_on,
                                  recorded_at, record, sha256, pdf_file)
                select 'X-2026-001', 'D-2026-0001', 'x', 'x', 'IGN', 'FAVORABLE', date '2026-01-15', created_at, '{}', 'x', id
                from stored_file""");
        jdbc.update("insert into avis_rectification (avis_number, reason, asked_by, asked_by_name, asked_at) values"
                + " ('X-2026-001', 'Une erreur', 'secretariat', 'Secrétariat', " + THEN + ")");

        migrate(database, "latest");

        assertThat(jdbc.queryForObject(
                        "select reason from rectification where avis_number = 'X-2026-001'", String.class))
                .isEqualTo("Une erreur");
        assertThat(jdbc.queryForObject("select salt from journal_entry", String.class))
                .hasSize(32);
        assertThatThrownBy(() -> jdbc.update("update journal_entry set subject = 'x'"))
                .isInstanceOf(DataAccessException.class);
        JournalChain chain = new JournalChain(JdbcClient.create(database));
        assertThat(chain.write()).isEqualTo(1);
        assertThat(chain.verify(null).isWhole()).isTrue();
        assertThat(chain.verify(null).lines()).isEqualTo(1);
    }

    private static void migrate(DataSource database, String version) {
        Flyway.configure().dataSource(database).target(version).load().migrate();
    }

    private DataSource emptyDatabase() {
        String url = environment.getRequiredProperty("spring.datasource.url");
        if (!url.startsWith("jdbc:postgresql:")) {
            return new DriverManagerDataSource("jdbc:h2:mem:before-chain;DB_CLOSE_DELAY=-1", "sa", "");
        }
        shared.execute("create database before_chain");
        return new DriverManagerDataSource(url.replace("/postgres?", "/before_chain?"), "postgres", "postgres");
    }
}
